import type { Subject } from '#analyzer/check.ts';
import { decode } from '#analyzer/reading/decode.ts';
import { isFatal } from '#analyzer/reading/decode-issue.ts';
import { valueOf } from '#analyzer/reading/tree.ts';
import { namespaceNamed, type Finder, type FoundReference } from '#analyzer/references/found.ts';
import { othersOf, type Other } from '#analyzer/references/others.ts';
import { namedTarget, type Target } from '#analyzer/references/target.ts';
import { referenceGrantSpec } from '#analyzer/schemas/gateway-api.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

type Grant = { from: Other; spec: Infer<typeof referenceGrantSpec> };

/** What ReferenceGrants let other namespaces refer to, and which namespaces these are. */
export const referencesOfReferenceGrants: Finder = (snapshot) =>
  grantsOf(snapshot).flatMap(({ from, spec }) => [
    ...(spec.from ?? []).map(({ namespace = '' }, index): FoundReference => ({
      from,
      verb: 'permits',
      written: namespace,
      path: ['spec', 'from', index, 'namespace'],
      targets: [namespaceNamed(snapshot, namespace)],
    })),
    ...(spec.to ?? []).flatMap((target, index) => {
      if (!target.name) return [];
      const path = ['spec', 'to', index, 'name'];
      const wanted = { ...target, namespace: from.namespace };
      return [namedTarget(snapshot, othersOf(snapshot), { from, verb: 'permits', path }, wanted)];
    }),
  ]);

/** Whether a ReferenceGrant beside the target lets a resource of another namespace refer to it. */
export function permits(snapshot: Snapshot, from: Subject, target: Target): boolean {
  const beside = byNamespace(snapshot).get(target.namespace) ?? [];
  return beside.some(
    ({ spec }) =>
      spec.from?.some(
        ({ kind, namespace }) => kind === from.kind && namespace === from.namespace,
      ) &&
      spec.to?.some(({ kind, name }) => kind === target.kind && (!name || name === target.name)),
  );
}

const grantsOf = derived((snapshot: Snapshot): readonly Grant[] =>
  ['ReferenceGrant', 'ReferencePolicy'].flatMap((kind) =>
    othersOf(snapshot)
      .ofKind(kind)
      .flatMap((from) => {
        const node = valueOf(from.manifest.root, 'spec');
        const { value, issues } = decode(node, referenceGrantSpec, false, ['spec']);
        return issues.some(isFatal) ? [] : [{ from, spec: value }];
      }),
  ),
);

const byNamespace = derived((snapshot) =>
  Map.groupBy(grantsOf(snapshot), ({ from }) => from.namespace),
);
