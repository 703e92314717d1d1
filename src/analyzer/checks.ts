import type { Check } from '#analyzer/check.ts';
import { peerauthenticationValidation } from '#analyzer/validation/peerauthentication.ts';
import { virtualserviceGateways } from '#analyzer/checks/virtualservice/gateways.ts';

/** Every check, in the order of their names. */
export const checks: readonly Check[] = [peerauthenticationValidation, virtualserviceGateways];
