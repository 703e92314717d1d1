import { defineCheck } from '#analyzer/check.ts';
import { findHost } from '#analyzer/hosts.ts';
import { unknownRuleHost } from '#analyzer/messages/destinationrule.ts';
import { planForNearHost } from '#analyzer/near-hosts.ts';

export const destinationruleHosts = defineCheck({
  name: 'destinationrule-hosts',
  summary: 'The host of a DestinationRule is a Service or in a ServiceEntry.',
  istio: 'destinationrule.SubsetSelectPodAnalyzer',
  reads: ['DestinationRule', 'Service', 'ServiceEntry'],
  reports: [unknownRuleHost],
  topics: ['traffic-management', 'debugging'],

  run(snapshot, report) {
    for (const resource of snapshot.all('DestinationRule')) {
      const { host = '' } = resource.spec;
      // That the host is missing is a matter of validation.
      if (host === '' && !snapshot.settings.likeIstio) continue;
      if (findHost(snapshot, host, resource)) continue;
      const at = { resource, path: ['spec', 'host'], reference: 'document' as const };
      const repair = () => planForNearHost(snapshot, host, resource, at.path);
      report(unknownRuleHost, { host }, { ...at, absent: true, repair });
    }
  },
});
