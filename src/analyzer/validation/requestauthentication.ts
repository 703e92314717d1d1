import { defineCheck } from '#analyzer/check.ts';
import { specField } from '#analyzer/validation/field.ts';
import {
  jwtRuleRules,
  validateJwtRule,
} from '#analyzer/validation/requestauthentication/jwt-rule.ts';
import {
  selectorRules,
  targetRules,
  validateSelector,
  validateTargets,
} from '#analyzer/validation/selector.ts';

export const requestauthenticationValidation = defineCheck({
  name: 'requestauthentication-validation',
  summary: 'Istio accepts each RequestAuthentication.',
  istio: 'schema.ValidationAnalyzer.RequestAuthentication',
  reads: ['RequestAuthentication'],
  reports: [...selectorRules, ...targetRules, ...jwtRuleRules],
  topics: ['authentication', 'security'],

  run({ all, settings }, report) {
    for (const resource of all('RequestAuthentication')) {
      validateTargets(resource, resource.spec, report);
      validateSelector(resource, resource.spec.selector, report);
      for (const [index, rule] of (resource.spec.jwtRules ?? []).entries()) {
        validateJwtRule(rule, specField(resource, 'jwtRules', index), report, settings);
      }
    }
  },
});
