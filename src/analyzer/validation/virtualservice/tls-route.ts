import type { Report } from '#analyzer/check.ts';
import { hostCovers } from '#analyzer/host-coverage.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { TlsRoute, VirtualServiceSpec } from '#analyzer/schemas/virtual-service.ts';
import type { Settings } from '#analyzer/settings.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import {
  domainName,
  serverNameProblem,
  wildcardDomainProblem,
} from '#analyzer/validation/names.ts';
import { l4MatchRules, validateL4Match } from '#analyzer/validation/virtualservice/l4-match.ts';
import {
  routeDestinationRules,
  validateRouteDestinations,
} from '#analyzer/validation/virtualservice/route-destinations.ts';

const noMatch = refusal('virtualservice-tls-without-match', {
  text: () => 'The rule for TLS matches nothing.',
  fix: 'Add a match with the sniHosts that it is for.',
});

const noSni = refusal('virtualservice-tls-without-sni', {
  text: () => 'The match on TLS names no host.',
  why: 'Nothing but the server name can be seen of a connection that stays encrypted.',
  fix: 'Add sniHosts.',
});

const sniAddress = caution('virtualservice-sni-address', {
  text: ({ name }: { name: string }) => `"${name}" is an address, and clients send none as SNI.`,
  fix: 'Name the host, or match by destinationSubnets in a rule for TCP.',
});

const sniForeign = refusal('virtualservice-sni-foreign', {
  text: ({ name, hosts }: { name: string; hosts: string }) =>
    `The SNI host "${name}" is part of none of the hosts [${hosts}].`,
  fix: 'Add it to the hosts of the VirtualService, or correct it.',
});

const noRoute = refusal('virtualservice-tls-without-route', {
  text: () => 'The rule for TLS leads nowhere.',
  fix: 'Add a route with a destination.',
});

export const tlsRouteRules = [
  noMatch,
  noSni,
  sniAddress,
  sniForeign,
  noRoute,
  domainName,
  ...l4MatchRules,
  ...routeDestinationRules,
];

/** A rule for TLS connections that are passed on as they are. */
export function validateTlsRoute(
  { match = [], route }: TlsRoute,
  spec: VirtualServiceSpec,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (match.length === 0) report(noMatch, {}, at);
  for (const [index, one] of match.entries()) {
    const where = inside(at, 'match', index);
    if (!one.sniHosts) report(noSni, {}, where);
    for (const [position, name] of (one.sniHosts ?? []).entries()) {
      validateSniHost(name, spec, inside(where, 'sniHosts', position), report);
    }
    validateL4Match(one, where, report, settings);
  }
  if (!route) report(noRoute, {}, at);
  validateRouteDestinations(route, inside(at, 'route'), report);
}

function validateSniHost(
  name: string,
  { hosts = [], gateways = [] }: VirtualServiceSpec,
  at: Field,
  report: Report,
): void {
  const problem = gateways.includes('mesh') ? wildcardDomainProblem(name) : serverNameProblem(name);
  if (problem && isIp(name)) report(sniAddress, { name }, at);
  else if (problem) report(domainName, { name, problem }, at);
  else if (!hosts.some((host) => hostCovers(host, name))) {
    report(sniForeign, { name, hosts: hosts.join(', ') }, at);
  }
}
