import type { Report } from '#analyzer/check.ts';
import { indexByHost } from '#analyzer/host-index.ts';
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
import { remove, surely } from '#analyzer/repair/plan.ts';

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
  for (const [earlier, { host, index }] of overlaps(valid, settings)) {
    const related = {
      message: 'The other host is here.',
      resource,
      path: ['spec', 'hosts', earlier.index],
    };
    const listed = specField(resource, 'hosts', index);
    const repair = host === earlier.host ? surely(remove(listed.path)) : undefined;
    const at = { ...listed, related: [related], repair };
    report(overlapping, { host, earlier: earlier.host }, at);
  }
}

type Listed = { host: string; index: number };

/** Hosts with the first before them that they overlap with; in Istio, with each of them. */
function overlaps(hosts: readonly Listed[], { likeIstio }: Settings): [Listed, Listed][] {
  const firsts = new Map<string, Listed>();
  for (const listed of hosts) if (!firsts.has(listed.host)) firsts.set(listed.host, listed);
  const index = indexByHost(firsts.values(), ({ host }) => host);
  return hosts.flatMap((later) => {
    const earlier = index
      .overlapping(later.host)
      .filter((other) => other.index < later.index)
      .toSorted((one, other) => one.index - other.index)
      .slice(0, likeIstio ? undefined : 1);
    return earlier.map((other): [Listed, Listed] => [other, later]);
  });
}
