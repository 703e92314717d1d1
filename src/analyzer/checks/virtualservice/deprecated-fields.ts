import { defineCheck } from '#analyzer/check.ts';
import { deprecatedDelayPercent } from '#analyzer/messages/virtualservice.ts';
import { asPercentage } from '#analyzer/repair/percentage.ts';

export const virtualserviceDeprecatedFields = defineCheck({
  name: 'virtualservice-deprecated-fields',
  summary: 'No VirtualService uses a deprecated field.',
  istio: 'deprecation.DeprecationAnalyzer',
  reads: ['VirtualService'],
  reports: [deprecatedDelayPercent],
  topics: ['traffic-management', 'upgrades'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const [index, { fault }] of (resource.spec.http ?? []).entries()) {
        const { percent = 0, percentage } = fault?.delay ?? {};
        if (percent <= 0) continue;
        const path = ['spec', 'http', index, 'fault', 'delay', 'percent'];
        const at = { resource, path, key: true, reference: 'document' as const };
        const repair = () => (percentage ? undefined : asPercentage(path, 'percentage', percent));
        report(deprecatedDelayPercent, {}, { ...at, repair });
      }
    }
  },
});
