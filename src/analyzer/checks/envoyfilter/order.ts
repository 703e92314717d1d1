import { defineCheck } from '#analyzer/check.ts';
import { isCarriedOut, patchesOf, placeOfOperation } from '#analyzer/envoy-patches.ts';
import { relativeOperation, relativeOperationByVersion } from '#analyzer/messages/envoyfilter.ts';

/** Operations whose result depends on what other patches have done before. */
const relative = new Set(['INSERT_BEFORE', 'INSERT_AFTER', 'REPLACE', 'REMOVE']);

export const envoyfilterOrder = defineCheck({
  name: 'envoyfilter-order',
  summary: 'An EnvoyFilter whose result depends on others has a priority.',
  istio: 'envoyfilter.EnvoyPatchAnalyzer',
  reads: ['EnvoyFilter'],
  reports: [relativeOperation, relativeOperationByVersion],
  topics: ['extensibility'],

  run(snapshot, report) {
    /** What earlier patches for certain releases of the proxy are about. */
    const versioned = new Set<string>();
    for (const resource of snapshot.all('EnvoyFilter')) {
      const hasPriority = (resource.spec.priority ?? 0) !== 0;
      for (const patch of patchesOf(snapshot, resource)) {
        const { name, operation, isVersioned } = patch;
        if (!hasPriority && relative.has(operation) && isCarriedOut(snapshot, patch)) {
          const at = placeOfOperation(resource, patch);
          if (versioned.has(name)) report(relativeOperationByVersion, { operation, name }, at);
          else report(relativeOperation, { operation }, at);
        }
        // To Istio's analyzer, patches without name are all about the same.
        if (isVersioned && (name !== '' || snapshot.settings.likeIstio)) versioned.add(name);
      }
    }
  },
});
