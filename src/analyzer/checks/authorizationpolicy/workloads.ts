import { defineCheck, type At } from '#analyzer/check.ts';
import { policyWithoutWorkloads } from '#analyzer/messages/authorizationpolicy.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorPlace } from '#analyzer/selector-place.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { hasTarget } from '#analyzer/targets.ts';
import { decidableLabels, meshOf, selectWorkloads } from '#analyzer/workloads.ts';

type Policy = Resource<'AuthorizationPolicy'>;

export const authorizationpolicyWorkloads = defineCheck({
  name: 'authorizationpolicy-workloads',
  summary: 'An AuthorizationPolicy holds for at least one workload in the mesh.',
  istio: 'auth.AuthorizationPoliciesAnalyzer',
  reads: [
    'AuthorizationPolicy',
    'Namespace',
    'ConfigMap',
    'Pod',
    'WorkloadEntry',
    'WorkloadGroup',
    'KubernetesGateway',
  ],
  reports: [policyWithoutWorkloads],
  topics: ['authorization'],

  run(snapshot, report) {
    for (const resource of snapshot.all('AuthorizationPolicy')) {
      const { namespace, spec } = resource;
      const isMeshWide = namespace === rootNamespace(snapshot.settings);
      if ((isMeshWide && !spec.selector) || hasTarget(snapshot, resource)) continue;
      const selector = spec.selector?.matchLabels ?? {};
      const scope = isMeshWide ? undefined : namespace;
      const workloads = selectWorkloads(snapshot, decidableLabels(snapshot, selector), scope);
      if (workloads.some((workload) => meshOf(snapshot, workload) !== 'out')) continue;
      const areOutside = workloads.length > 0;
      report(
        policyWithoutWorkloads,
        { namespace: scope, selector: selectorText(selector), areOutside },
        { resource, ...placeOf(resource), reference: 'document', absent: !areOutside },
      );
    }
  },
});

function placeOf({ spec: { selector } }: Policy): Pick<At, 'path'> {
  if (!selector) return {};
  const { path = [] } = selectorPlace(
    ['spec', 'selector', 'matchLabels'],
    selector.matchLabels ?? {},
  );
  return { path };
}
