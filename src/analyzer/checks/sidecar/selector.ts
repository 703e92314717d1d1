import { defineCheck } from '#analyzer/check.ts';
import { selectorWithoutPods } from '#analyzer/messages.ts';
import { selectorPlace } from '#analyzer/selector-place.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { decidableLabels, selectWorkloads } from '#analyzer/workloads.ts';

export const sidecarSelector = defineCheck({
  name: 'sidecar-selector',
  summary: 'The selector of a Sidecar selects at least one workload.',
  istio: 'sidecar.SelectorAnalyzer',
  reads: ['Sidecar', 'Pod', 'WorkloadEntry', 'WorkloadGroup', 'KubernetesGateway'],
  reports: [selectorWithoutPods],
  topics: ['traffic-management', 'scale'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Sidecar')) {
      const { namespace, spec } = resource;
      const selector = spec.workloadSelector?.labels ?? {};
      if (Object.keys(selector).length === 0) continue;
      if (selectWorkloads(snapshot, decidableLabels(snapshot, selector), namespace).length > 0)
        continue;
      report(
        selectorWithoutPods,
        { kind: 'Sidecar', namespace, selector: selectorText(selector) },
        {
          resource,
          ...selectorPlace(['spec', 'workloadSelector', 'labels'], selector),
          absent: true,
        },
      );
    }
  },
});
