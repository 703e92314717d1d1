import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { losingWarnings } from '#analyzer/validation/as-istio.ts';
import { subsetName } from '#analyzer/validation/destination.ts';
import {
  trafficPolicyRules,
  validateTrafficPolicy,
} from '#analyzer/validation/destinationrule/traffic-policy.ts';
import { exportToRules, validateExportTo } from '#analyzer/validation/export-to.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { labelRules, validateLabels } from '#analyzer/validation/labels.ts';
import { domainName, isDnsLabel, validateWildcardDomain } from '#analyzer/validation/names.ts';
import { selectorRules, validateSelector } from '#analyzer/validation/selector.ts';
import { isEqual } from '#analyzer/repair/is-equal.ts';
import { remove, surely } from '#analyzer/repair/plan.ts';

const subsetEmpty = refusal('destinationrule-subset-without-name', {
  text: () => 'The subset has no name.',
  fix: 'Name it; routes refer to it by that name.',
});

const subsetRepeated = refusal('destinationrule-subset-repeated', {
  text: ({ name }: { name: string }) => `Two subsets have the name "${name}".`,
  fix: 'Rename one of them, and the routes that mean it.',
});

const selectorExportsMore = refusal('destinationrule-selector-exports-more', {
  text: () => 'The rule selects workloads, but is exported to other namespaces as well.',
  why: 'Workloads are selected in the namespace of the rule alone.',
  fix: 'Set exportTo to ["."], or remove workloadSelector.',
});

const selectorExportsElsewhere = refusal('destinationrule-selector-exports-elsewhere', {
  text: () => 'The rule selects workloads, but is not exported to its own namespace.',
  why: 'Workloads are selected in the namespace of the rule alone.',
  fix: 'Set exportTo to ["."], or remove workloadSelector.',
});

export const destinationruleValidation = defineCheck({
  name: 'destinationrule-validation',
  summary: 'Istio accepts each DestinationRule.',
  istio: 'schema.ValidationAnalyzer.DestinationRule',
  reads: ['DestinationRule'],
  reports: [
    ...new Set([
      domainName,
      subsetEmpty,
      subsetName,
      subsetRepeated,
      selectorExportsMore,
      selectorExportsElsewhere,
      ...labelRules,
      ...exportToRules,
      ...selectorRules,
      ...trafficPolicyRules,
    ]),
  ],
  topics: ['traffic-management'],

  run(snapshot, report) {
    for (const resource of snapshot.all('DestinationRule')) {
      validate(resource, report, snapshot.settings);
    }
  },
});

function validate(resource: Resource<'DestinationRule'>, report: Report, settings: Settings): void {
  const { host = '', trafficPolicy, workloadSelector, exportTo } = resource.spec;
  validateWildcardDomain(host, specField(resource, 'host'), report);
  if (trafficPolicy) {
    const policyAt = specField(resource, 'trafficPolicy');
    validateTrafficPolicy(trafficPolicy, undefined, policyAt, report, settings);
  }
  validateSubsets(resource, report, settings);
  const namespaces = validateExportTo(resource, exportTo, report, settings);
  if (workloadSelector && namespaces.size > 0) {
    const at = keyOf(specField(resource, 'exportTo'));
    if (!namespaces.has(resource.namespace)) report(selectorExportsElsewhere, {}, at);
    else if (namespaces.size > 1) report(selectorExportsMore, {}, at);
  }
  validateSelector(resource, workloadSelector, report, 'workloadSelector');
}

function validateSubsets(
  resource: Resource<'DestinationRule'>,
  report: Report,
  settings: Settings,
): void {
  const { subsets = [], trafficPolicy } = resource.spec;
  const seen = new Set<string>();
  for (const [index, subset] of subsets.entries()) {
    const at = specField(resource, 'subsets', index);
    const name = subset.name ?? '';
    // Istio also calls two subsets without a name repeated.
    if (seen.has(name) && (name !== '' || settings.likeIstio)) {
      const isSame = subsets.slice(0, index).some((other) => isEqual(other, subset));
      const repair = isSame ? surely(remove(at.path)) : undefined;
      report(subsetRepeated, { name }, { ...inside(at, 'name'), repair });
    }
    seen.add(name);
    if (name === '') report(subsetEmpty, {}, inside(at, 'name'));
    else if (!isDnsLabel(name)) report(subsetName, { name }, inside(at, 'name'));
    validateLabels(subset.labels, inside(at, 'labels'), report);
    if (!subset.trafficPolicy) continue;
    const policyAt = inside(at, 'trafficPolicy');
    const tell = losingWarnings(report, settings);
    validateTrafficPolicy(subset.trafficPolicy, trafficPolicy, policyAt, tell, settings);
  }
}
