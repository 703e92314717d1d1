import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { TcpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { losingWarnings } from '#analyzer/validation/as-istio.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { l4MatchRules, validateL4Match } from '#analyzer/validation/virtualservice/l4-match.ts';
import {
  routeDestinationRules,
  validateRouteDestinations,
} from '#analyzer/validation/virtualservice/route-destinations.ts';

const noRoute = refusal('virtualservice-tcp-without-route', {
  text: () => 'The rule for TCP leads nowhere.',
  fix: 'Add a route with a destination.',
});

export const tcpRouteRules = [noRoute, ...l4MatchRules, ...routeDestinationRules];

/** A rule for TCP connections. */
export function validateTcpRoute(
  { match = [], route }: TcpRoute,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const tell = losingWarnings(report, settings);
  for (const [index, one] of match.entries()) {
    validateL4Match(one, inside(at, 'match', index), tell, settings);
  }
  if (route) validateRouteDestinations(route, inside(at, 'route'), report);
  else report(noRoute, {}, at);
}
