import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorRules, validateSelector } from '#analyzer/validation/selector.ts';

export const portLevelNeedsSelector = refusal('peerauthentication-port-level-selector', {
  text: () => 'Port-level mutual TLS is set, but no workload is selected.',
  why: 'Ports belong to workloads, so a policy for a namespace or the mesh cannot name any.',
  fix: 'Add spec.selector.matchLabels, or set spec.mtls.mode for all ports.',
});

export const portLevelPort = refusal('peerauthentication-port-number', {
  text: ({ port }: { port: string }) => `Port ${port} is outside 1 to 65535.`,
  fix: 'Write the port number of the workload, not of the Service.',
  sameInIstio: () => '',
});

export const peerauthenticationValidation = defineCheck({
  name: 'peerauthentication-validation',
  summary: 'Istio accepts each PeerAuthentication.',
  istio: 'schema.ValidationAnalyzer.PeerAuthentication',
  reads: ['PeerAuthentication'],
  reports: [portLevelNeedsSelector, portLevelPort, ...selectorRules],
  topics: ['mtls', 'security'],

  run(snapshot, report) {
    for (const resource of snapshot.all('PeerAuthentication')) validate(resource, report);
  },
});

function validate(resource: Resource<'PeerAuthentication'>, report: Report): void {
  const { portLevelMtls, selector } = resource.spec;
  if (portLevelMtls && Object.keys(selector?.matchLabels ?? {}).length === 0) {
    const at = { resource, path: ['spec', 'portLevelMtls'], key: true };
    report(portLevelNeedsSelector, {}, at);
  }
  for (const port of Object.keys(portLevelMtls ?? {})) {
    if (Number(port) >= 1 && Number(port) <= 65535) continue;
    report(portLevelPort, { port }, { resource, path: ['spec', 'portLevelMtls', port], key: true });
  }
  validateSelector(resource, selector, report);
}
