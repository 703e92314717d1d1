import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { destinationRules, validateDestination } from '#analyzer/validation/destination.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { domainName, fqdnProblem, wildcardDomainProblem } from '#analyzer/validation/names.ts';

const meshOnly = refusal('sidecar-outbound-mode', {
  text: ({ mode }: { mode: string }) => `The mode ${mode} is for the whole mesh alone.`,
  fix: 'Set it in the mesh config, or use ALLOW_ANY or REGISTRY_ONLY here.',
});

const proxyMode = refusal('sidecar-egress-proxy-mode', {
  text: ({ mode }: { mode: string }) => `An egressProxy has no use with the mode ${mode}.`,
  why: 'It takes traffic to hosts that the mesh does not know, which this mode refuses.',
  fix: 'Set the mode to ALLOW_ANY, or remove egressProxy.',
  sameInIstio: () => '',
});

const proxyPort = refusal('sidecar-egress-proxy-port', {
  text: () => 'The egressProxy has no port.',
  fix: 'Add port with the number.',
});

export const outboundRules = [meshOnly, proxyMode, domainName, proxyPort, ...destinationRules];

/** What becomes of traffic to hosts that the mesh does not know. */
export function validateOutbound(
  resource: Resource<'Sidecar'>,
  report: Report,
  { likeIstio }: Settings,
): void {
  const { outboundTrafficPolicy } = resource.spec;
  if (!outboundTrafficPolicy) return;
  const { egressProxy, mode = 'REGISTRY_ONLY' } = outboundTrafficPolicy;
  const at = specField(resource, 'outboundTrafficPolicy');
  if (mode === 'ALLOW_ANY_DYNAMIC_DNS') report(meshOnly, { mode }, inside(at, 'mode'));
  if (!egressProxy) return;
  const proxy = inside(at, 'egressProxy');
  if (mode !== 'ALLOW_ANY') {
    report(proxyMode, { mode }, keyOf(proxy));
    return;
  }
  const { host = '' } = egressProxy;
  const problem = fqdnProblem(host);
  // What no destination may have is told with the destination; Istio tells it twice.
  if (problem && (likeIstio || !egressProxy.port || !wildcardDomainProblem(host))) {
    report(domainName, { name: host, problem, entire: true }, inside(proxy, 'host'));
  }
  if (!egressProxy.port) {
    report(proxyPort, {}, keyOf(proxy));
    return;
  }
  validateDestination(egressProxy, proxy, report);
}
