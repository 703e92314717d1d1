import { defineCheck } from '#analyzer/check.ts';
import { gatewayApiTooOld } from '#analyzer/messages/customresourcedefinition.ts';

const bundleVersion = 'gateway.networking.k8s.io/bundle-version';

/** From which release of the Gateway API Istio takes the resources of a kind. */
const minimumOf = new Map([
  ['grpcroutes.gateway.networking.k8s.io', '1.1.0'],
  ['backendtlspolicies.gateway.networking.k8s.io', '1.4.0'],
  ['tlsroutes.gateway.networking.k8s.io', '1.5.0'],
  ['tcproutes.gateway.networking.k8s.io', '1.6.0'],
]);

export const customresourcedefinitionGatewayApiVersion = defineCheck({
  name: 'customresourcedefinition-gateway-api-version',
  summary: 'The CRDs of the Gateway API are recent enough for Istio.',
  istio: 'k8sgateway.CRDVersionAnalyzer',
  reads: ['CustomResourceDefinition'],
  reports: [gatewayApiTooOld],
  topics: ['gateway-api', 'upgrades'],

  run(snapshot, report) {
    for (const resource of snapshot.all('CustomResourceDefinition')) {
      const minimum = minimumOf.get(resource.name);
      const installed = releaseOf(resource.annotations[bundleVersion] ?? '');
      if (!minimum || !installed || !isOlder(installed, minimum)) continue;
      const path = ['metadata', 'annotations', bundleVersion];
      const at = { resource, path, reference: 'document' as const };
      report(gatewayApiTooOld, { crd: resource.name, installed, minimum }, at);
    }
  },
});

/** `v1.4.1-rc.1` → `1.4.1`: what comes before a release counts as the release. */
function releaseOf(text: string): string | undefined {
  const parts = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(
    text,
  );
  return parts
    ?.slice(1)
    .map((part: string | undefined) => part ?? '0')
    .join('.');
}

function isOlder(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) < 0;
}
