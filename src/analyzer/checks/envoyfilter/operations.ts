import { defineCheck } from '#analyzer/check.ts';
import { isCarriedOut, patchesOf, placeOfOperation } from '#analyzer/envoy-patches.ts';
import { ignoredAdd, ignoredRemove, ignoredReplace } from '#analyzer/messages/envoyfilter.ts';

const messages = new Map([
  ['ADD', ignoredAdd],
  ['REMOVE', ignoredRemove],
  ['REPLACE', ignoredReplace],
]);

export const envoyfilterOperations = defineCheck({
  name: 'envoyfilter-operations',
  summary: 'istiod carries out what an EnvoyFilter asks for.',
  istio: 'envoyfilter.EnvoyPatchAnalyzer',
  reads: ['EnvoyFilter'],
  reports: [...messages.values()],
  topics: ['extensibility'],

  run(snapshot, report) {
    for (const resource of snapshot.all('EnvoyFilter')) {
      for (const patch of patchesOf(snapshot, resource)) {
        const message = messages.get(patch.operation);
        if (!message || isCarriedOut(snapshot, patch)) continue;
        const { applyTo } = patch;
        report(message, { applyTo }, placeOfOperation(resource, patch));
      }
    }
  },
});
