import type { Subject } from '#analyzer/check.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import { manifestKindOf } from '#analyzer/kinds.ts';
import { locate } from '#analyzer/locate.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { finders } from '#analyzer/references/finders.ts';
import type { FoundReference } from '#analyzer/references/found.ts';
import type { ReferenceEdge, ReferenceGraph, ReferenceNode } from '#analyzer/references/graph.ts';
import { shownSubjects } from '#analyzer/references/shown.ts';
import { worstLevels } from '#analyzer/references/worst-levels.ts';
import { fullName } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/**
 * Which resource refers to which. It grows with the input, not with its square: a selector of
 * thousands leads to some of them and to one node for all others.
 *
 * @param findings for the worst level of each resource.
 */
export function references(
  snapshot: Snapshot,
  findings: readonly Pick<Finding, 'level' | 'resource'>[] = [],
): ReferenceGraph {
  const nodes = new Map<string, ReferenceNode>();
  const levelOf = worstLevels(findings);
  for (const subject of shownSubjects(snapshot)) add({ id: idOf(subject), subject });
  const edges = finders.flatMap((find) => find(snapshot)).flatMap(edgesOf);
  const inOrder = orderOf(snapshot);
  return {
    nodes: [...nodes.values()].sort(
      (one, other) => Number(isAbsent(one)) - Number(isAbsent(other)) || inOrder(one, other),
    ),
    edges: edges.sort(inOrder),
  };

  function add({ id, subject }: End, place = placeIn(subject)): ReferenceNode | undefined {
    const known = nodes.get(id);
    if (known || !place) return known;
    const { namespace, name, manifest } = subject;
    const kind = manifestKindOf(subject.kind);
    const presence = manifest ? 'given' : 'outside';
    const worst = manifest && levelOf({ kind, namespace, name });
    const node = {
      id,
      kind,
      namespace,
      name,
      presence,
      place,
      ...(worst ? { worst } : {}),
    } as const;
    nodes.set(id, node);
    return node;
  }

  function edgesOf(found: FoundReference): ReferenceEdge[] {
    const { from, verb, written, path, why, lacking } = found;
    const place = placeIn(from, path);
    // What the cluster adds is not the reader's to see.
    if (!place) return [];
    const broken = why !== undefined;
    add({ id: idOf(from), subject: from });
    return endsOf(found).flatMap((end) => {
      const node = add(end, placeIn(end.subject) ?? place);
      if (!node) return [];
      if (broken && end.subject === lacking && isAbsent(node)) node.presence = 'missing';
      const edge = { from: idOf(from), to: node.id, verb, written, place, broken };
      return [broken ? { ...edge, why } : edge];
    });
  }
}

/** What a reference leads to. */
type End = { id: string; subject: Subject };

function endsOf({ from, path, targets, lacking, more }: FoundReference): readonly End[] {
  const wanted = targets.length === 0 && lacking ? [lacking] : targets;
  const ends = [...new Map(wanted.map((subject) => [idOf(subject), subject]))].map(
    ([id, subject]) => ({ id, subject }),
  );
  if (!more) return ends;
  const others = { ...from, kind: 'Others', name: `${more} more` };
  return [...ends, { id: JSON.stringify([idOf(from), ...path]), subject: others }];
}

function isAbsent({ presence }: ReferenceNode): boolean {
  return presence !== 'given';
}

function placeIn(subject: Subject, path?: Path): Place | undefined {
  const { manifest } = subject;
  return manifest && locate(manifest, { resource: subject, ...(path ? { path } : {}) }).place;
}

function idOf({ kind, namespace, name }: Subject): string {
  return `${kind} ${fullName({ namespace, name })}`;
}

/** By the order of the files, then by line and column. */
function orderOf({ input }: Snapshot) {
  const files = new Map(input.documents.files.map(({ name }, index) => [name, index]));
  return ({ place: one }: { place: Place }, { place: other }: { place: Place }): number =>
    (files.get(one.file) ?? 0) - (files.get(other.file) ?? 0) ||
    one.start.line - other.start.line ||
    one.start.column - other.start.column;
}
