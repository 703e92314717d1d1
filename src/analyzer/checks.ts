import type { Check } from '#analyzer/check.ts';
import { manifestSyntax } from '#analyzer/checks/manifest/syntax.ts';
import { manifestValues } from '#analyzer/checks/manifest/values.ts';
import { peerauthenticationValidation } from '#analyzer/validation/peerauthentication.ts';
import { virtualserviceGateways } from '#analyzer/checks/virtualservice/gateways.ts';

/** Every check, in the order of their names. */
export const checks: readonly Check[] = [
  manifestSyntax,
  manifestValues,
  peerauthenticationValidation,
  virtualserviceGateways,
];
