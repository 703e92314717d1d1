import type { Report } from '#analyzer/check.ts';
import { indexByHost, type HostIndex } from '#analyzer/host-index.ts';
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
  text: ({ name }: { name: string }) =>
    `The SNI host "${name}" is part of none of the hosts of the VirtualService.`,
  fix: 'Add it to spec.hosts, or correct it.',
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

/** Rules for TLS connections that are passed on as they are. */
export function validateTlsRoutes(
  spec: VirtualServiceSpec,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!spec.tls) return;
  const hosts = indexByHost(spec.hosts ?? [], (host) => host);
  for (const [index, route] of spec.tls.entries()) {
    validateTlsRoute(route, spec, hosts, inside(at, index), report, settings);
  }
}

function validateTlsRoute(
  { match = [], route }: TlsRoute,
  spec: VirtualServiceSpec,
  hosts: HostIndex<string>,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (match.length === 0) report(noMatch, {}, at);
  for (const [index, one] of match.entries()) {
    const where = inside(at, 'match', index);
    if (!one.sniHosts) report(noSni, {}, where);
    for (const [position, name] of (one.sniHosts ?? []).entries()) {
      validateSniHost(name, spec, hosts, inside(where, 'sniHosts', position), report);
    }
    validateL4Match(one, where, report, settings);
  }
  if (route) validateRouteDestinations(route, inside(at, 'route'), report);
  else report(noRoute, {}, at);
}

function validateSniHost(
  name: string,
  spec: VirtualServiceSpec,
  hosts: HostIndex<string>,
  at: Field,
  report: Report,
): void {
  const isForMesh = spec.gateways?.includes('mesh') ?? false;
  const problem = isForMesh ? wildcardDomainProblem(name) : serverNameProblem(name);
  if (problem && isIp(name)) report(sniAddress, { name }, at);
  else if (problem) report(domainName, { name, problem }, at);
  else if (hosts.named(name).length === 0 && hosts.covering(name).length === 0) {
    report(sniForeign, { name }, at);
  }
}
