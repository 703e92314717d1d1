import { defineCheck, type Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { gatewayServerRules, validateServer } from '#analyzer/validation/gateway/server.ts';
import { isDnsLabel } from '#analyzer/validation/names.ts';
import { isHttp } from '#analyzer/validation/ports.ts';

const name = refusal('gateway-name', {
  text: ({ name }: { name: string }) => `"${name}" cannot name a Gateway.`,
  why: 'Istio builds names of ports and routes from it, where a dot would separate.',
  fix: 'Use at most 63 letters, digits and hyphens, with no hyphen at the ends.',
});

const noServers = refusal('gateway-no-servers', {
  text: () => 'The Gateway has no servers, so it opens no port.',
  fix: 'Add spec.servers with a port and hosts.',
});

const repeatedPortName = refusal('gateway-port-name-repeated', {
  text: ({ name }: { name: string }) =>
    name === '' ? 'Two ports have no name.' : `Two ports are named "${name}".`,
  fix: 'Give each port a name of its own, such as "https-shop".',
});

const redirectWithoutHttp = caution('gateway-https-redirect', {
  text: ({ protocol }: { protocol: string }) =>
    `httpsRedirect is set for the protocol "${protocol}", and only HTTP knows redirects.`,
  fix: 'Set it on the server of the plain HTTP port, or remove it.',
  sameInIstio: () => '',
});

export const gatewayValidation = defineCheck({
  name: 'gateway-validation',
  summary: 'Istio accepts each Gateway.',
  istio: 'schema.ValidationAnalyzer.Gateway',
  reads: ['Gateway'],
  reports: [name, noServers, repeatedPortName, redirectWithoutHttp, ...gatewayServerRules],
  topics: ['gateways', 'security'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Gateway')) validate(resource, report);
  },
});

function validate(resource: Resource<'Gateway'>, report: Report): void {
  const { servers = [] } = resource.spec;
  if (!isDnsLabel(resource.name)) {
    report(name, { name: resource.name }, { resource, path: ['metadata', 'name'] });
  }
  if (servers.length === 0) report(noServers, {}, keyOf(specField(resource, 'servers')));
  const portNames = new Set<string>();
  const taken = new Map(servers.map(({ port }) => [port?.name ?? '', 1] as const));
  for (const [index, server] of servers.entries()) {
    const at = specField(resource, 'servers', index);
    validateServer(server, taken, at, report);
    if (!server.port) continue;
    const { name: portName = '', protocol = '' } = server.port;
    if (portNames.has(portName)) {
      report(repeatedPortName, { name: portName }, inside(at, 'port', 'name'));
    }
    portNames.add(portName);
    if (server.tls?.httpsRedirect && !isHttp(protocol)) {
      report(redirectWithoutHttp, { protocol }, inside(at, 'tls', 'httpsRedirect'));
    }
  }
}
