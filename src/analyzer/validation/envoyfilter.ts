import { defineCheck, type Report } from '#analyzer/check.ts';
import { caution } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { matchRules } from '#analyzer/validation/envoyfilter/match.ts';
import { patchRules, validatePatch } from '#analyzer/validation/envoyfilter/patch.ts';
import { valueRules } from '#analyzer/validation/envoyfilter/value.ts';
import { specField } from '#analyzer/validation/field.ts';
import {
  networkingSelectorRules,
  validateNetworkingSelector,
} from '#analyzer/validation/networking-selector.ts';

const standing = caution('envoyfilter-standing', {
  text: () =>
    'An EnvoyFilter changes what Istio builds, and may not fit what a later release builds.',
  why: 'Names and order of Envoy’s filters, routes and clusters are no API of Istio’s.',
  fix: 'Use another resource where one does the same, and test the filter before each upgrade.',
});

export const envoyfilterValidation = defineCheck({
  name: 'envoyfilter-validation',
  summary: 'Istio accepts each EnvoyFilter, and Envoy’s API has what it adds.',
  istio: 'schema.ValidationAnalyzer.EnvoyFilter',
  reads: ['EnvoyFilter'],
  reports: [standing, ...networkingSelectorRules, ...patchRules, ...matchRules, ...valueRules],
  topics: ['extensibility', 'upgrades'],

  run({ all, settings }, report) {
    for (const resource of all('EnvoyFilter')) validate(resource, report, settings);
  },
});

function validate(resource: Resource<'EnvoyFilter'>, report: Report, settings: Settings): void {
  const { configPatches = [], workloadSelector } = resource.spec;
  if (!validateNetworkingSelector(resource, workloadSelector, report)) return;
  report(standing, {}, { resource });
  for (const [index, patch] of configPatches.entries()) {
    validatePatch(patch, specField(resource, 'configPatches', index), report, settings);
  }
}
