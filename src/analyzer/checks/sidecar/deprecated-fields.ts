import { defineCheck } from '#analyzer/check.ts';
import { deprecatedEgressProxy } from '#analyzer/messages/sidecar.ts';

export const sidecarDeprecatedFields = defineCheck({
  name: 'sidecar-deprecated-fields',
  summary: 'No Sidecar uses a deprecated field.',
  istio: 'deprecation.DeprecationAnalyzer',
  reads: ['Sidecar'],
  reports: [deprecatedEgressProxy],
  topics: ['traffic-management', 'upgrades'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Sidecar')) {
      if (!resource.spec.outboundTrafficPolicy?.egressProxy) continue;
      const path = ['spec', 'outboundTrafficPolicy', 'egressProxy'];
      report(deprecatedEgressProxy, {}, { resource, path, key: true, reference: 'document' });
    }
  },
});
