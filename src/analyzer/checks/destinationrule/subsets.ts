import { defineCheck } from '#analyzer/check.ts';
import { hasEndpoint, hasPodInIstio } from '#analyzer/endpoints.ts';
import { findHosts } from '#analyzer/hosts.ts';
import { subsetsOf } from '#analyzer/subsets.ts';
import { subsetWithoutPods } from '#analyzer/messages/destinationrule.ts';

export const destinationruleSubsets = defineCheck({
  name: 'destinationrule-subsets',
  summary: 'Every subset of a DestinationRule selects a workload of its host.',
  istio: 'destinationrule.SubsetSelectPodAnalyzer',
  reads: [
    'DestinationRule',
    'Service',
    'ServiceEntry',
    'Pod',
    'Node',
    'WorkloadEntry',
    'WorkloadGroup',
  ],
  reports: [subsetWithoutPods],
  topics: ['traffic-management', 'canary'],

  run(snapshot, report) {
    const isFilled = snapshot.settings.likeIstio ? hasPodInIstio : hasEndpoint;
    for (const resource of snapshot.all('DestinationRule')) {
      const { host = '' } = resource.spec;
      const hosts = findHosts(snapshot, host, resource);
      if (hosts.length === 0) continue;
      for (const [index, { name: subset = '', labels = {} }] of subsetsOf(snapshot, resource)) {
        if (hosts.some((known) => isFilled(snapshot, known, labels))) continue;
        const at = { resource, path: ['spec', 'subsets', index, 'name'] };
        report(subsetWithoutPods, { subset, host }, { ...at, reference: 'document', absent: true });
      }
    }
  },
});
