import { kindOfManifest } from '#analyzer/kind-of-manifest.ts';
import { kinds, type KindDefinition } from '#analyzer/kinds.ts';
import { breachesOf, type Breach } from '#analyzer/reading/breach.ts';
import { ofTree } from '#analyzer/reading/of-tree.ts';
import { valueOf, type Entry, type Node, type Path } from '#analyzer/reading/tree.ts';
import { walk, type Visit } from '#analyzer/reading/walk.ts';
import { kubernetesType } from '#analyzer/schemas/kubernetes-api.ts';
import type { Schema } from '#analyzer/schemas/schema.ts';

/** A value of a field that some release added, or of an enum of which a release added one. */
export type Dated = { node: Node; schema: Schema; path: Path; entry: Entry | undefined };

/** What the checks of manifests ask of values one by one. */
export type Walked = {
  /** Of the limits in the definitions of Istio's kinds. */
  breaches: { breach: Breach; path: Path }[];
  dated: Dated[];
  placeholders: { found: string; path: Path }[];
};

/** Found in one walk for all checks: a long input has a million values. */
export const walkedIn = ofTree((manifest): Walked => {
  const walked: Walked = { breaches: [], dated: [], placeholders: [] };
  const { kind, served } = kindOfManifest(manifest);
  const definition: KindDefinition | undefined = kind && kinds[kind];
  const metadata = valueOf(manifest.root, 'metadata');
  const spec = valueOf(manifest.root, 'spec');
  if (metadata) walk(metadata, kubernetesType('ObjectMeta'), ['metadata'], visitName);
  if (spec && definition?.istio) {
    walk(spec, definition.schema, ['spec'], served ? visitValue : visitName);
  } else if (spec && served && withoutCode.has(manifest.kind)) {
    const schema = kubernetesType(manifest.kind).fields['spec'];
    if (schema) walk(spec, schema, ['spec'], visitName);
  }
  return walked;

  function visitName(node: Node, _schema: Schema, path: Path): void {
    const found = placeholderIn(node);
    if (found !== undefined && !path.some(isFreeText)) {
      walked.placeholders.push({ found, path: [...path] });
    }
  }

  function visitValue(...[node, schema, path, entry]: Parameters<Visit>): void {
    visitName(node, schema, path);
    for (const breach of breachesOf(node, schema)) {
      walked.breaches.push({ breach, path: [...path] });
    }
    const hasNewValues = schema.type === 'enum' && schema.valueSince !== undefined;
    if (schema.since !== undefined || hasNewValues) {
      walked.dated.push({ node, schema, path: [...path], entry });
    }
  }
});

/** Kinds of Kubernetes that hold names and no code. */
const withoutCode = new Set(['Service', 'Gateway', 'HTTPRoute', 'GRPCRoute']);

function placeholderIn(node: Node): string | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return node.value.length > longestName ? undefined : placeholder.exec(node.value)?.[0];
}

/** Longer texts are no names or references. */
const longestName = 1000;

/** Of Helm and its like, of shells, of ERB, and of instructions: `<your-domain>`. */
const placeholder = /\{\{.{0,200}?\}\}|\$\{[A-Za-z_][\w.-]*\}|<%.{0,200}?%>|^<[A-Za-z][\w .-]*>$/s;

/** Fields that may hold code or pages, where such text means something. */
const freeText = new Set(['inlineCode', 'string', 'rewrite', 'annotations', 'managedFields']);

function isFreeText(step: string | number): boolean {
  return typeof step === 'string' && freeText.has(step);
}
