import { defineCheck, type Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { nodeAt, type Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { selectorRules, validateSelector } from '#analyzer/validation/selector.ts';

const portLevelNeedsSelector = refusal('peerauthentication-port-level-selector', {
  text: () => 'Port-level mutual TLS is set, but no workload is selected.',
  why: 'Ports belong to workloads, so a policy for a namespace or the mesh cannot name any.',
  fix: 'Add spec.selector.matchLabels, or set spec.mtls.mode for all ports.',
});

const portLevelPort = refusal('peerauthentication-port-number', {
  text: ({ port }: { port: string }) => `Port ${port} is outside 1 to 65535.`,
  fix: 'Write the port number of the workload, not of the Service.',
  sameInIstio: () => '',
});

const portLevelEmpty = refusal('peerauthentication-port-level-empty', {
  text: () => 'Port-level mutual TLS is set for no port.',
  fix: 'Add a port, or remove portLevelMtls.',
});

export const peerauthenticationValidation = defineCheck({
  name: 'peerauthentication-validation',
  summary: 'Istio accepts each PeerAuthentication.',
  istio: 'schema.ValidationAnalyzer.PeerAuthentication',
  reads: ['PeerAuthentication'],
  reports: [portLevelNeedsSelector, portLevelPort, portLevelEmpty, ...selectorRules],
  topics: ['mtls', 'security'],

  run({ all, settings }, report) {
    for (const resource of all('PeerAuthentication')) validate(resource, report, settings);
  },
});

function validate(
  resource: Resource<'PeerAuthentication'>,
  report: Report,
  { likeIstio }: Settings,
): void {
  const { portLevelMtls, selector } = resource.spec;
  const at = specField(resource, 'portLevelMtls');
  if (portLevelMtls && Object.keys(selector?.matchLabels ?? {}).length === 0) {
    report(portLevelNeedsSelector, {}, keyOf(at));
  }
  // Istio's analyzer takes an empty map for none; istiod and the API server refuse it.
  if (!likeIstio && isEmptyMap(resource, at.path)) report(portLevelEmpty, {}, keyOf(at));
  for (const port of Object.keys(portLevelMtls ?? {})) {
    if (Number(port) >= 1 && Number(port) <= 65535) continue;
    report(portLevelPort, { port }, keyOf(inside(at, port)));
  }
  validateSelector(resource, selector, report);
}

function isEmptyMap({ manifest }: Resource<'PeerAuthentication'>, path: Path): boolean {
  const node = manifest && nodeAt(manifest.root, path);
  return node?.kind === 'map' && node.entries.length === 0;
}
