import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { fqdnProblem, wildcardDomainProblem } from '#analyzer/validation/names.ts';
import { isTcp } from '#analyzer/validation/ports.ts';
import {
  endpointAddress,
  endpointPartRules,
  unknownPort,
  validateEndpointParts,
} from '#analyzer/validation/workload-endpoint.ts';

const unresolvable = refusal('serviceentry-dns-host', {
  text: ({ host }: { host: string }) => `DNS cannot resolve the host "${host}".`,
  why: 'The ServiceEntry has no endpoints, so its hosts themselves are looked up.',
  fix: 'Add endpoints, or write whole names; for a wildcard set resolution to NONE or DYNAMIC_DNS.',
});

const severalEndpoints = refusal('serviceentry-dns-endpoints', {
  text: () => 'With resolution DNS_ROUND_ROBIN there may be one endpoint only.',
  fix: 'Keep one, or set resolution to DNS.',
});

const severalHosts = caution('serviceentry-dns-tcp-hosts', {
  text: () => 'Several hosts have the same addresses and a TCP port.',
  why: 'TCP does not tell which host is meant, so all traffic goes to the first one.',
  fix: 'Write a ServiceEntry with addresses of its own for each host.',
});

export const dnsRules = [
  unresolvable,
  severalEndpoints,
  endpointAddress,
  unknownPort,
  ...endpointPartRules,
  severalHosts,
];

/** Hosts or endpoints whose addresses DNS tells. */
export function validateDns(
  resource: Resource<'ServiceEntry'>,
  portNames: ReadonlySet<string>,
  report: Report,
  settings: Settings,
): void {
  const { addresses, endpoints = [], hosts = [], ports = [], resolution } = resource.spec;
  if (endpoints.length === 0) validateHosts(resource, report, settings);
  if (resolution === 'DNS_ROUND_ROBIN' && endpoints.length > 1) {
    report(severalEndpoints, {}, keyOf(specField(resource, 'endpoints')));
  }
  for (const [index, endpoint] of endpoints.entries()) {
    const { address = '' } = endpoint;
    const at = specField(resource, 'endpoints', index);
    if (!isIp(address) && fqdnProblem(address)) {
      report(endpointAddress, { address }, inside(at, 'address'));
    }
    validateEndpointParts(endpoint, at, report, portNames);
  }
  if (addresses && hosts.length > 1 && ports.some(({ protocol }) => isTcp(protocol))) {
    report(severalHosts, {}, keyOf(specField(resource, 'hosts')));
  }
}

function validateHosts(
  resource: Resource<'ServiceEntry'>,
  report: Report,
  { likeIstio }: Settings,
): void {
  for (const [index, host] of (resource.spec.hosts ?? []).entries()) {
    if (!fqdnProblem(host)) continue;
    // What no ServiceEntry may have is told already; Istio tells it again, of the first host.
    if (!likeIstio && (host === '*' || wildcardDomainProblem(host))) continue;
    report(unresolvable, { host }, specField(resource, 'hosts', index));
    if (likeIstio) return;
  }
}
