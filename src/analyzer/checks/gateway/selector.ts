import { defineCheck } from '#analyzer/check.ts';
import {
  gatewaySelectorPath,
  gatewaySelectorReference,
  gatewaySelectorText,
  overlappingSelectors,
  podsOfGateway,
} from '#analyzer/gateway-workloads.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export const gatewaySelector = defineCheck({
  name: 'gateway-selector',
  summary: 'The selector of a Gateway selects at least one Pod.',
  istio: 'gateway.IngressGatewayPortAnalyzer',
  reads: ['Gateway', 'Pod'],
  reports: [referencedResourceNotFound],
  topics: ['gateways'],

  run(snapshot, report) {
    const unknown = selectorsUnknownToIstio(snapshot);
    for (const resource of snapshot.all('Gateway')) {
      const name = gatewaySelectorText(resource);
      if (podsOfGateway(snapshot, resource).length > 0 && !unknown.has(name)) continue;
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

/**
 * One of Istio's analyzers looks a selector up among those of the Gateways that have servers, and
 * so misses that of a Gateway without any.
 */
function selectorsUnknownToIstio(snapshot: Snapshot): ReadonlySet<string> {
  if (!snapshot.settings.likeIstio) return new Set();
  const gateways = snapshot.all('Gateway');
  const served = new Set(gateways.filter(({ spec }) => spec.servers).map(gatewaySelectorText));
  return new Set(
    gateways
      .filter(
        (gateway) => !overlappingSelectors(snapshot, gateway).some((text) => served.has(text)),
      )
      .map(gatewaySelectorText)
      .filter((text) => text !== ''),
  );
}
