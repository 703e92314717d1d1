import { defineCheck, type Report } from '#analyzer/check.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { actionRules, validateAction } from '#analyzer/validation/authorizationpolicy/action.ts';
import {
  conditionRules,
  validateCondition,
} from '#analyzer/validation/authorizationpolicy/condition.ts';
import { httpOnlyDeny, validateDeny } from '#analyzer/validation/authorizationpolicy/deny.ts';
import {
  operationRules,
  validateOperation,
} from '#analyzer/validation/authorizationpolicy/operation.ts';
import { sourceRules, validateSource } from '#analyzer/validation/authorizationpolicy/source.ts';
import { inside, specField } from '#analyzer/validation/field.ts';
import {
  selectorRules,
  targetRules,
  validateSelector,
  validateTargets,
} from '#analyzer/validation/selector.ts';

export const authorizationpolicyValidation = defineCheck({
  name: 'authorizationpolicy-validation',
  summary: 'Istio accepts each AuthorizationPolicy.',
  istio: 'schema.ValidationAnalyzer.AuthorizationPolicy',
  reads: ['AuthorizationPolicy'],
  reports: [
    ...selectorRules,
    ...targetRules,
    ...actionRules,
    ...sourceRules,
    ...operationRules,
    ...conditionRules,
    httpOnlyDeny,
  ],
  topics: ['authorization', 'security'],

  run({ all, settings }, report) {
    for (const resource of all('AuthorizationPolicy')) validate(resource, report, settings);
  },
});

function validate(
  resource: Resource<'AuthorizationPolicy'>,
  report: Report,
  settings: Settings,
): void {
  const { rules = [], selector } = resource.spec;
  validateTargets(resource, resource.spec, report);
  validateSelector(resource, selector, report);
  validateAction(resource, report);
  for (const [index, rule] of rules.entries()) {
    const at = specField(resource, 'rules', index);
    for (const [place, { source }] of (rule.from ?? []).entries()) {
      validateSource(source, index, inside(at, 'from', place), report, settings);
    }
    for (const [place, { operation }] of (rule.to ?? []).entries()) {
      validateOperation(operation, index, inside(at, 'to', place), report, settings);
    }
    for (const [place, condition] of (rule.when ?? []).entries()) {
      validateCondition(condition, inside(at, 'when', place), report, settings);
    }
    if (resource.spec.action === 'DENY') validateDeny(rule, at, report);
  }
}
