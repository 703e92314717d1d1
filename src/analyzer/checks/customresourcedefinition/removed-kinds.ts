import { defineCheck } from '#analyzer/check.ts';
import { removedKind } from '#analyzer/messages/customresourcedefinition.ts';

/** The kinds of the authorization API before 1.4. */
const removed = new Set(['ClusterRbacConfig', 'RbacConfig', 'ServiceRole', 'ServiceRoleBinding']);

export const customresourcedefinitionRemovedKinds = defineCheck({
  name: 'customresourcedefinition-removed-kinds',
  summary: 'No CRD defines a kind that Istio has given up.',
  istio: 'deprecation.DeprecationAnalyzer',
  reads: ['CustomResourceDefinition'],
  reports: [removedKind],
  topics: ['authorization', 'upgrades'],

  run(snapshot, report) {
    for (const resource of snapshot.all('CustomResourceDefinition')) {
      const { group, names: { kind = '' } = {} } = resource.spec;
      if (group !== 'rbac.istio.io' || !removed.has(kind)) continue;
      const path = ['spec', 'names', 'kind'];
      report(removedKind, { group, kind }, { resource, path, reference: 'document' });
    }
  },
});
