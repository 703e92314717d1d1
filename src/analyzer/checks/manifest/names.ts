import { defineCheck } from '#analyzer/check.ts';
import { subjectAt, subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { groupAndVersion } from '#analyzer/kind-of-manifest.ts';
import { manifestKindOf } from '#analyzer/kinds.ts';
import { missingName, repeatedKey, repeatedResource } from '#analyzer/messages/manifest-names.ts';
import type { Manifest, ReadFile } from '#analyzer/reading/documents.ts';
import { plainValue } from '#analyzer/reading/decode.ts';
import { positionAt } from '#analyzer/reading/source.ts';
import { textOf, valueOf, type Entry } from '#analyzer/reading/tree.ts';
import { perhaps, replaceText, surely, titled, type Plan } from '#analyzer/repair/plan.ts';
import { extentOfEntry } from '#analyzer/repair/remove.ts';
import { kindsOfGroups } from '#analyzer/schemas/kind-names.ts';
import { shortened } from '#analyzer/wording.ts';
import { fullName, type AnyResource } from '#analyzer/resource.ts';

export const manifestNames = defineCheck({
  name: 'manifest-names',
  summary: 'Every resource has a name of its own, and every key stands once.',
  reads: [],
  reports: [missingName, repeatedResource, repeatedKey],

  run({ input, settings }, report) {
    const seen = new Map<string, AnyResource>();
    for (const { manifest, reading } of input.readings) {
      const subject = subjectOf(manifest, settings.namespace);
      if (!hasName(manifest)) {
        if (!livesInCluster(manifest)) continue;
        report(missingName, { kind: manifest.kind }, { resource: subject, path: ['metadata'] });
        continue;
      }
      if (reading.kind !== 'resource' || subject.name === '') continue;
      const { resource } = reading;
      const key = `${resource.kind} ${fullName(resource)}`;
      const earlier = seen.get(key);
      seen.set(key, resource);
      if (!earlier?.manifest || isSame(earlier.manifest, manifest)) continue;
      const { file, line } = earlier.manifest;
      const before = `${file === manifest.file ? '' : `${file.name}, `}line ${line}`;
      report(
        repeatedResource,
        { kind: manifestKindOf(resource.kind), name: fullName(resource), before },
        { resource, related: [{ message: 'The other one.', resource: earlier }] },
      );
    }
    let second: { file: ReadFile; column: number } | undefined;
    for (const { file, entry, before } of input.documents.repeatedKeys) {
      const { column } = positionAt(file.lineStarts, entry.keySpan.start);
      const isSecond = entry.key === 'apiVersion';
      // A second document without separator repeats its other keys too.
      if (!isSecond && second?.file === file && second.column === column) continue;
      second = isSecond ? { file, column } : undefined;
      const resource = subjectAt(file, entry.keySpan);
      const repair = () => repeatedKeyRepair(file, entry, before);
      report(repeatedKey, { key: entry.key, isSecond }, { resource, path: [], repair });
    }
  },
});

/** Of two entries that say the same, the later one goes. */
function repeatedKeyRepair(file: ReadFile, entry: Entry, before: Entry): Plan | undefined {
  if (entry.key === 'apiVersion') {
    const { keySpan } = entry;
    const start = file.lineStarts[positionAt(file.lineStarts, keySpan.start).line - 1];
    // Within a List, or between brackets, no document can begin.
    if (start !== keySpan.start) return undefined;
    const lineEnd = /\r\n?|\n/.exec(file.text)?.[0] ?? '\n';
    const separator = replaceText({ start, end: start }, `---${lineEnd}`);
    return titled('Write "---" above it', perhaps(separator));
  }
  const isSame =
    JSON.stringify(plainValue(entry.value)) === JSON.stringify(plainValue(before.value));
  const span = isSame ? extentOfEntry(file, entry) : undefined;
  return (
    span && titled(`Take out the second "${shortened(entry.key)}"`, surely(replaceText(span, '')))
  );
}

/** Files of tools look like resources and need no name: an IstioOperator, a Kustomization. */
function livesInCluster({ apiVersion, kind }: Manifest): boolean {
  const { group } = groupAndVersion(apiVersion);
  if (group === 'install.istio.io' || kind === 'List') return false;
  return kindsOfGroups.get(group)?.includes(kind) ?? false;
}

/** What is created may have a name made for it; a value that is no text is told elsewhere. */
function hasName({ root }: Manifest): boolean {
  const metadata = valueOf(root, 'metadata');
  const name = valueOf(metadata, 'name');
  if (name && name.kind !== 'scalar') return true;
  return Boolean(name?.value ?? textOf(metadata, 'generateName'));
}

/** Two documents that say the same word for word are one. */
function isSame(one: Manifest, other: Manifest): boolean {
  return textOfManifest(one) === textOfManifest(other);
}

function textOfManifest({ file, extent }: Manifest): string {
  return file.text.slice(extent.start, extent.end).trim();
}
