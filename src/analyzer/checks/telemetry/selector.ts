import { defineCheck } from '#analyzer/check.ts';
import { selectorWithoutPods } from '#analyzer/messages.ts';
import { selectorPlace } from '#analyzer/selector-place.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { hasTarget } from '#analyzer/targets.ts';
import { decidableLabels, selectWorkloads } from '#analyzer/workloads.ts';

export const telemetrySelector = defineCheck({
  name: 'telemetry-selector',
  summary: 'The selector of a Telemetry selects at least one workload.',
  istio: 'telemetry.SelectorAnalyzer',
  reads: ['Telemetry', 'Pod', 'WorkloadEntry', 'WorkloadGroup', 'KubernetesGateway'],
  reports: [selectorWithoutPods],
  topics: ['observability'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Telemetry')) {
      const { namespace, spec } = resource;
      const selector = spec.selector?.matchLabels ?? {};
      if (Object.keys(selector).length === 0 || hasTarget(snapshot, resource)) continue;
      if (selectWorkloads(snapshot, decidableLabels(snapshot, selector), namespace).length > 0)
        continue;
      report(
        selectorWithoutPods,
        { kind: 'Telemetry', namespace, selector: selectorText(selector) },
        {
          resource,
          ...selectorPlace(['spec', 'selector', 'matchLabels'], selector),
          absent: true,
        },
      );
    }
  },
});
