import type { Check } from '#analyzer/check.ts';
import { manifestSyntax } from '#analyzer/checks/manifest/syntax.ts';
import { manifestValues } from '#analyzer/checks/manifest/values.ts';
import { destinationruleValidation } from '#analyzer/validation/destinationrule.ts';
import { peerauthenticationValidation } from '#analyzer/validation/peerauthentication.ts';
import { virtualserviceGateways } from '#analyzer/checks/virtualservice/gateways.ts';
import { virtualserviceUnreachableRules } from '#analyzer/checks/virtualservice/unreachable-rules.ts';
import { virtualserviceValidation } from '#analyzer/validation/virtualservice.ts';

/** Every check, in the order of their names. */
export const checks: readonly Check[] = [
  destinationruleValidation,
  manifestSyntax,
  manifestValues,
  peerauthenticationValidation,
  virtualserviceGateways,
  virtualserviceUnreachableRules,
  virtualserviceValidation,
];
