import { defineCheck } from '#analyzer/check.ts';
import {
  gatewayApiUnserved,
  gatewayApiUnservedSoon,
} from '#analyzer/messages/customresourcedefinition.ts';
import type { Settings } from '#analyzer/settings.ts';

type Needed = {
  version: string;
  /** The first minor release of Istio 1 that reads no older version. */
  since: number;
};

/** The versions that Istio reads the kinds of the Gateway API in. */
const neededOf = new Map<string, readonly Needed[]>([
  ['Gateway', [{ version: 'v1beta1', since: 16 }, stable()]],
  ['GatewayClass', [{ version: 'v1beta1', since: 16 }, stable()]],
  ['HTTPRoute', [{ version: 'v1beta1', since: 16 }, stable()]],
  ['GRPCRoute', [stable()]],
  [
    'ReferenceGrant',
    [
      { version: 'v1beta1', since: 16 },
      // The upgrade notes of 1.30: without v1, istiod does not see the grants.
      { version: 'v1', since: 30 },
    ],
  ],
]);

/** @see https://github.com/istio/istio/pull/58110 */
function stable(): Needed {
  return { version: 'v1', since: 29 };
}

export const customresourcedefinitionGatewayApiServed = defineCheck({
  name: 'customresourcedefinition-gateway-api-served',
  summary: 'The CRDs of the Gateway API serve the version that Istio reads.',
  reads: ['CustomResourceDefinition'],
  reports: [gatewayApiUnserved, gatewayApiUnservedSoon],
  topics: ['gateway-api', 'upgrades'],

  run(snapshot, report) {
    // Istio raises these codes before an upgrade only, not when it analyzes.
    if (snapshot.settings.likeIstio) return;
    const release = minorOf(snapshot.settings);
    for (const resource of snapshot.all('CustomResourceDefinition')) {
      const { group, names: { kind = '' } = {}, versions = [] } = resource.spec;
      if (group !== 'gateway.networking.k8s.io' || versions.length === 0) continue;
      const served = versions.filter((version) => version.served).map(({ name = '' }) => name);
      const needed = neededOf.get(kind) ?? [];
      const now = needed.findLast(({ since }) => since <= release);
      const missing = [now, needed.find(({ since }) => since > release)].find(
        (one) => one && !served.includes(one.version),
      );
      if (!missing) continue;
      const at = { resource, path: ['spec', 'versions'], key: true };
      const args = { kind, served, version: missing.version, release: `1.${missing.since}` };
      report(missing === now ? gatewayApiUnserved : gatewayApiUnservedSoon, args, at);
    }
  },
});

/** `1.31` → 31 */
function minorOf({ istioVersion }: Settings): number {
  return Number(istioVersion.split('.')[1] ?? 0);
}
