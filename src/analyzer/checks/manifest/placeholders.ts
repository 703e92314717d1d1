import { defineCheck } from '#analyzer/check.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { kinds, type KindDefinition } from '#analyzer/kinds.ts';
import { placeholderLeft } from '#analyzer/messages/manifest-placeholders.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import { ofTree } from '#analyzer/reading/of-tree.ts';
import { valueOf, type Path } from '#analyzer/reading/tree.ts';
import { walk, type Visit } from '#analyzer/reading/walk.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';

export const manifestPlaceholders = defineCheck({
  name: 'manifest-placeholders',
  summary: 'No name or reference waits to be filled in.',
  reads: [],
  reports: [placeholderLeft],

  run({ input, settings }, report) {
    for (const { manifest } of input.readings) {
      for (const { found, path } of placeholdersIn(manifest)) {
        const resource = subjectOf(manifest, settings.namespace);
        const field = String(path.findLast((step) => typeof step === 'string'));
        report(placeholderLeft, { field, placeholder: found }, { resource, path });
      }
    }
  },
});

const placeholdersIn = ofTree((manifest) => {
  const all: { found: string; path: Path }[] = [];
  visitNames(manifest, (node, _schema, path) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string') return;
    if (node.value.length > longestName) return;
    const [found] = placeholder.exec(node.value) ?? [];
    if (found !== undefined && !path.some(isFreeText)) all.push({ found, path: [...path] });
  });
  return all;
});

/** Longer texts are no names or references. */
const longestName = 1000;

/** Of Helm and its like, of shells, of ERB, and of instructions: `<your-domain>`. */
const placeholder = /\{\{.{0,200}?\}\}|\$\{[A-Za-z_][\w.-]*\}|<%.{0,200}?%>|^<[A-Za-z][\w .-]*>$/s;

/** Fields that may hold code or pages, where such text means something. */
const freeText = new Set(['inlineCode', 'string', 'rewrite', 'annotations', 'managedFields']);

/** Kinds of Kubernetes that hold names and no code. */
const others = new Set(['Service', 'Gateway', 'HTTPRoute', 'GRPCRoute']);

function visitNames(manifest: Manifest, visit: Visit): void {
  const { kind, served } = kindOfManifest(manifest);
  const definition: KindDefinition | undefined = kind && kinds[kind];
  const metadata = valueOf(manifest.root, 'metadata');
  const spec = valueOf(manifest.root, 'spec');
  if (metadata) walk(metadata, kubernetesType('ObjectMeta'), ['metadata'], visit);
  const specSchema = definition?.istio
    ? definition.schema
    : others.has(manifest.kind) && served
      ? kubernetesType(manifest.kind).fields['spec']
      : undefined;
  if (spec && specSchema) walk(spec, specSchema, ['spec'], visit);
}

function isFreeText(step: string | number): boolean {
  return typeof step === 'string' && freeText.has(step);
}
