import { defineCheck } from '#analyzer/check.ts';
import { applyingRules, isSubsetInIstio } from '#analyzer/subsets.ts';
import { destinationsOf } from '#analyzer/destinations.ts';
import { subsetNotFound } from '#analyzer/messages/virtualservice.ts';
import { namesInSentence } from '#analyzer/wording.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import { write } from '#analyzer/repair/plan.ts';

export const virtualserviceDestinationSubsets = defineCheck({
  name: 'virtualservice-destination-subsets',
  summary: 'Every subset that a VirtualService names is defined by a DestinationRule that applies.',
  istio: 'virtualservice.DestinationRuleAnalyzer',
  reads: ['VirtualService', 'DestinationRule', 'Service', 'ServiceEntry', 'Gateway', 'Pod'],
  reports: [subsetNotFound],
  topics: ['traffic-management', 'canary'],

  run(snapshot, report) {
    for (const resource of snapshot.all('VirtualService')) {
      for (const { host, subset, isMirror, path, reference } of destinationsOf(resource)) {
        if (!subset) continue;
        const at = { resource, path: [...path, 'subset'], reference };
        if (snapshot.settings.likeIstio) {
          if (isSubsetInIstio(snapshot, host, subset, resource)) continue;
          report(subsetNotFound, { host, subset, isMirror }, at);
          continue;
        }
        const { rules, subsets } = applyingRules(snapshot, host, resource);
        if (subsets.has(subset)) continue;
        const related = rules.slice(0, namesInSentence).map((rule) => ({
          message: 'The subsets of the host are here.',
          resource: rule,
          path: ['spec', rule.spec.subsets ? 'subsets' : 'host'],
        }));
        const absent = rules.length === 0;
        const repair = () => planForMeant(subset, [...subsets], (name) => write(at.path, name));
        report(subsetNotFound, { host, subset, isMirror }, { ...at, related, absent, repair });
      }
    }
  },
});
