import { defineCheck } from '#analyzer/check.ts';
import {
  gatewaySelectorPath,
  gatewaySelectorReference,
  gatewaySelectorText,
  selectsPods,
} from '#analyzer/gateway-workloads.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';

export const gatewaySelector = defineCheck({
  name: 'gateway-selector',
  summary: 'The selector of a Gateway selects at least one Pod.',
  istio: 'gateway.IngressGatewayPortAnalyzer',
  reads: ['Gateway', 'Pod'],
  reports: [referencedResourceNotFound],
  topics: ['gateways'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Gateway')) {
      if (selectsPods(snapshot, resource)) continue;
      const name = gatewaySelectorText(resource);
      report(
        referencedResourceNotFound,
        { kind: 'Pod with the labels', name },
        {
          resource,
          path: gatewaySelectorPath(resource),
          reference: gatewaySelectorReference(resource),
          absent: true,
        },
      );
    }
  },
});
