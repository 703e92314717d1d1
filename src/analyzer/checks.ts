import type { Check } from '#analyzer/check.ts';
import { virtualserviceGateways } from '#analyzer/checks/virtualservice/gateways.ts';

/** Every check, in the order of their names. */
export const checks: readonly Check[] = [virtualserviceGateways];
