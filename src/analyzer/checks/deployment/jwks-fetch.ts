import { defineCheck } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { unrestrictedKeyFetch } from '#analyzer/messages/deployment.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** Of istiod: the addresses from which it fetches no keys. */
const variable = 'BLOCKED_CIDRS_IN_JWKS_URIS';

export const deploymentJwksFetch = defineCheck({
  name: 'deployment-jwks-fetch',
  summary: 'istiod does not fetch keys from whatever address a RequestAuthentication names.',
  istio: 'authn.BlockedCIDRsAnalyzer',
  reads: ['Deployment', 'RequestAuthentication'],
  reports: [unrestrictedKeyFetch],
  topics: ['authentication', 'security'],

  run(snapshot, report) {
    const fetching = snapshot
      .all('RequestAuthentication')
      .filter((policy) => fetchesKeys(snapshot, policy));
    if (fetching.length === 0) return;
    const names = fetching.map(fullName).toSorted();
    for (const resource of snapshot.all('Deployment')) {
      if (resource.labels['app'] !== 'istiod') continue;
      const { containers = [] } = resource.spec.template?.spec ?? {};
      if (containers.some(({ env = [] }) => env.some((one) => isSet(snapshot, one)))) continue;
      const index = containers.findIndex(({ name }) => name === 'discovery');
      const path = ['spec', 'template', 'spec', 'containers', Math.max(index, 0), 'env'];
      report(unrestrictedKeyFetch, { names }, { resource, path, key: true, reference: 'document' });
    }
  },
});

/** Keys that stand in the policy need no fetching. Istio's analyzer does not look into it. */
function fetchesKeys({ settings }: Snapshot, { spec }: Resource<'RequestAuthentication'>): boolean {
  return settings.likeIstio || (spec.jwtRules ?? []).some(({ jwks }) => !jwks);
}

type Variable = NonNullable<NonNullable<SpecOf<'Pod'>['containers']>[number]['env']>[number];

/** What a ConfigMap holds cannot be seen; that it is asked for tells enough. */
function isSet({ settings }: Snapshot, { name, value = '', valueFrom }: Variable): boolean {
  if (name !== variable) return false;
  return value !== '' || (!settings.likeIstio && valueFrom !== undefined);
}
