import type { Subject } from '#analyzer/check.ts';
import { kindNames, type Kind } from '#analyzer/kinds.ts';
import { workloadOf } from '#analyzer/references/found.ts';
import { othersOf } from '#analyzer/references/others.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** The resources that are nodes whether something refers to them or not. */
export function shownSubjects(snapshot: Snapshot): Subject[] {
  const others = othersOf(snapshot);
  return [
    ...kindNames
      .filter((kind) => !shownIfNamed.has(kind))
      .flatMap((kind): readonly Subject[] => snapshot.all(kind).map(workloadOf)),
    ...shownOthers.flatMap((kind) => others.ofKind(kind)),
  ].filter(({ manifest }) => manifest);
}

/** Kinds that are shown only where something refers to them. */
const shownIfNamed = new Set<Kind>([
  'ConfigMap',
  'CustomResourceDefinition',
  'GatewayClass',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'Secret',
  'ValidatingWebhookConfiguration',
]);

/** Kinds that no check reads, and that refer to others. */
const shownOthers = ['TCPRoute', 'TLSRoute', 'UDPRoute', 'ReferenceGrant', 'ReferencePolicy'];
