import type { Report } from '#analyzer/check.ts';
import type { TcpMatch } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { cidrRange, ipAddress, validateIpOrCidr } from '#analyzer/validation/addresses.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { labelRules, validateLabels } from '#analyzer/validation/labels.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import {
  gatewayNameRules,
  validateGatewayNames,
} from '#analyzer/validation/virtualservice/gateways.ts';

export const l4MatchRules = [ipAddress, cidrRange, portNumber, ...labelRules, ...gatewayNameRules];

/** What matches on TCP and TLS have in common. */
export function validateL4Match(
  match: Pick<TcpMatch, 'destinationSubnets' | 'port' | 'sourceLabels' | 'gateways'>,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  for (const [index, subnet] of (match.destinationSubnets ?? []).entries()) {
    validateIpOrCidr(subnet, inside(at, 'destinationSubnets', index), report);
  }
  if (match.port) validatePort(match.port, inside(at, 'port'), report);
  if (match.sourceLabels) validateLabels(match.sourceLabels, inside(at, 'sourceLabels'), report);
  if (match.gateways) {
    validateGatewayNames(match.gateways, inside(at, 'gateways'), report, settings);
  }
}
