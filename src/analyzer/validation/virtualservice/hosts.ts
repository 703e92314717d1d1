import type { Report } from '#analyzer/check.ts';
import { hostsOverlap } from '#analyzer/host-coverage.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import { specField } from '#analyzer/validation/field.ts';
import {
  domainName,
  serverNameProblem,
  wildcardDomainProblem,
} from '#analyzer/validation/names.ts';
import { isForGatewaysOnly } from '#analyzer/validation/virtualservice/gateways.ts';

const anyHostInMesh = refusal('virtualservice-any-host-in-mesh', {
  text: () => 'The host "*" is for gateways only, but this VirtualService is for sidecars as well.',
  why: 'Without gateways, or with "mesh" among them, it would take all traffic of the mesh.',
  fix: 'Name the gateways, without "mesh", or name the hosts.',
});

const overlapping = refusal('virtualservice-hosts-overlap', {
  text: ({ host, earlier }: { host: string; earlier: string }) =>
    host === earlier
      ? `The host "${host}" is listed twice.`
      : `The hosts "${earlier}" and "${host}" overlap.`,
  fix: 'Keep one of them, or move the other to a VirtualService of its own.',
});

export const hostRules = [domainName, anyHostInMesh, overlapping];

/** More pairs than anyone reads. */
const mostPairs = 10_000;

/** The hosts whose traffic is routed. */
export function validateHosts(
  resource: Resource<'VirtualService'>,
  report: Report,
  settings: Settings,
): void {
  const { hosts = [], gateways, tls = [] } = resource.spec;
  const gatewaysOnly = isForGatewaysOnly(gateways);
  const byServerName = tls.some(({ match }) => match?.some(({ sniHosts }) => sniHosts));
  const problemOf = gatewaysOnly && byServerName ? serverNameProblem : wildcardDomainProblem;
  const valid: Listed[] = [];
  for (const [index, name] of hosts.entries()) {
    const at = specField(resource, 'hosts', index);
    const problem = problemOf(name);
    if (problem && !isIp(name)) report(domainName, { name, problem }, at);
    else if (name === '*' && !gatewaysOnly) report(anyHostInMesh, {}, at);
    else valid.push({ host: name, index });
  }
  // Istio looks for overlaps only if nothing else is wrong.
  if (settings.likeIstio && valid.length < hosts.length) return;
  const pairs = overlaps(valid, settings.likeIstio ? mostPairs : 1);
  for (const [earlier, { host, index }] of pairs) {
    const related = {
      message: 'The other host is here.',
      resource,
      path: ['spec', 'hosts', earlier.index],
    };
    const at = { ...specField(resource, 'hosts', index), related: [related] };
    report(overlapping, { host, earlier: earlier.host }, at);
  }
}

type Listed = { host: string; index: number };

/**
 * Hosts with those before them that they overlap with.
 *
 * @param most how many earlier ones are told of each.
 */
function overlaps(hosts: readonly Listed[], most: number): [Listed, Listed][] {
  const found: [Listed, Listed][] = [];
  const wildcards: Listed[] = [];
  const plain = new Map<string, Listed>();
  for (const listed of hosts) {
    const { host } = listed;
    const candidates = host.startsWith('*')
      ? [...plain.values(), ...wildcards]
      : [plain.get(host) ?? [], wildcards].flat();
    const earlier = candidates.filter((other) => hostsOverlap(other.host, host));
    if (found.length < mostPairs) {
      found.push(...earlier.slice(0, most).map((other): [Listed, Listed] => [other, listed]));
    }
    if (host.startsWith('*')) wildcards.push(listed);
    else if (!plain.has(host)) plain.set(host, listed);
  }
  return found;
}
