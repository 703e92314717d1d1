import { defineCheck } from '#analyzer/check.ts';
import { deprecatedDelayPercent } from '#analyzer/messages/virtualservice.ts';

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
        if ((fault?.delay?.percent ?? 0) <= 0) continue;
        const path = ['spec', 'http', index, 'fault', 'delay', 'percent'];
        report(deprecatedDelayPercent, {}, { resource, path, key: true, reference: 'document' });
      }
    }
  },
});
