import { isIgnored } from '#analyzer/cluster.ts';
import type { Place } from '#analyzer/finding.ts';
import type { MeshSource } from '#analyzer/found-settings/mesh-source.ts';
import { kindNames, manifestKindOf } from '#analyzer/kinds.ts';
import { locate, placeOf } from '#analyzer/locate.ts';
import type { ReadInput } from '#analyzer/read-input.ts';
import { describeIssue, isFatal } from '#analyzer/reading/decode-issue.ts';
import type { Manifest, Unread } from '#analyzer/reading/documents.ts';
import { textOf, valueOf } from '#analyzer/reading/tree.ts';
import { fullName, type AnyResource, type ResourceReading } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

/** A document, or a part of one, that became no resource. */
export type SkippedDocument = {
  place: Place;
  /** Why, as a sentence. */
  reason: string;
  /** Whether nobody can read it: it is no YAML, no resource, or one that the API server refuses. */
  unreadable: boolean;
  kind?: string;
  name?: string;
};

/**
 * The documents that became no resource, and why, in the order of the input. Those of kinds that
 * nobody checks are not among them: `uncheckedKinds` counts them.
 */
export function skippedDocuments({ snapshot, found }: ReadInput): SkippedDocument[] {
  const { documents, readings } = snapshot.input;
  const standing = standingResources(snapshot);
  const skipped = [
    ...documents.unread.map(skippedUnread),
    ...readings.flatMap(({ manifest, reading }) => {
      const reason = reasonFor(manifest, reading, standing);
      return reason === undefined ? [] : [skippedManifest(manifest, reading.kind, reason)];
    }),
    ...found.meshSources.flatMap(skippedMesh),
  ];
  const order = new Map(documents.files.map(({ name }, index) => [name, index]));
  const positionOf = ({ place }: SkippedDocument) => order.get(place.file) ?? order.size;
  return skipped.toSorted(
    (one, other) =>
      positionOf(one) - positionOf(other) || one.place.start.line - other.place.start.line,
  );
}

function skippedUnread({ file, offset, reason }: Unread): SkippedDocument {
  const place = placeOf({ file }, { start: offset, end: offset });
  switch (reason.kind) {
    case 'syntax':
      return {
        place,
        unreadable: true,
        reason: reason.template
          ? 'It holds a template that must be rendered first.'
          : `It is no YAML: ${reason.detail}.`,
      };
    case 'no-object':
      return { place, unreadable: true, reason: 'It is no object.' };
    case 'no-items':
      return { place, unreadable: true, reason: 'Its items are no list.' };
    case 'no-kind':
      return { place, unreadable: true, reason: `It has no ${reason.missing}.` };
    case 'no-version':
      return { place, unreadable: true, reason: `"${reason.apiVersion}" is no version.` };
    case 'limit':
      return { place, unreadable: true, reason: `The limit is ${reason.limit}.` };
  }
}

/** Of parts of a mesh config, which are no documents and of which no finding tells. */
export const meshConfigKind = 'MeshConfig';

function skippedManifest(
  manifest: Manifest,
  reading: ResourceReading['kind'],
  reason: string,
): SkippedDocument {
  const unreadable = reading === 'refused';
  const { kind, root } = manifest;
  const name = textOf(valueOf(root, 'metadata'), 'name');
  const subject = { kind, namespace: '', name: name ?? '', manifest };
  const { place } = locate(manifest, { resource: subject, path: [] });
  return { place, reason, unreadable, kind, ...(name === undefined ? {} : { name }) };
}

function skippedMesh({ file, problems }: MeshSource): SkippedDocument[] {
  return problems.map(({ line, detail }) => {
    const start = { line, column: 1 };
    const reason = `This part of the mesh config is left out: ${detail}.`;
    const place = { file, start, end: start };
    return { place, reason, unreadable: true, kind: meshConfigKind };
  });
}

function reasonFor(
  { apiVersion, kind }: Manifest,
  reading: ResourceReading,
  standing: Standing,
): string | undefined {
  switch (reading.kind) {
    case 'unchecked':
      return undefined;
    case 'unknown-version':
      return `"${apiVersion}" has no ${kind}; its versions are ${reading.known.join(', ')}.`;
    case 'refused': {
      const first = reading.issues.find(isFatal);
      return `The API server refuses it: ${first ? describeIssue(first) : 'a value is wrong'}.`;
    }
    case 'resource': {
      const { resource } = reading;
      if (isIgnored(resource)) {
        const namespace = resource.namespace || resource.name;
        return `Istio does not look into the namespace "${namespace}".`;
      }
      return replacement(resource, standing);
    }
  }
}

/** The resources that count, by kind and name. */
type Standing = ReadonlyMap<string, AnyResource>;

function standingResources({ all }: Snapshot): Standing {
  const resources = kindNames.flatMap((kind) => all(kind) as readonly AnyResource[]);
  return new Map(resources.map((resource) => [keyOf(resource), resource]));
}

function keyOf(resource: AnyResource): string {
  return `${resource.kind} ${fullName(resource)}`;
}

/** Why another resource stands under the same name, if one does. */
function replacement(resource: AnyResource, standing: Standing): string | undefined {
  const other = standing.get(keyOf(resource));
  if (!other?.manifest || other === resource) return undefined;
  const what = `${manifestKindOf(resource.kind)} "${fullName(resource)}"`;
  const where = `${other.manifest.file.name}, line ${other.manifest.line}`;
  return `It defines the same ${what} as ${where}, and that one counts.`;
}
