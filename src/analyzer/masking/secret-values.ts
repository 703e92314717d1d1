import { isTelling, mayHoldSecrets } from '#analyzer/masking/names.ts';
import type { MapNode, Node, ScalarNode } from '#analyzer/reading/tree.ts';

export type SecretValues = {
  /** Values that are secret as a whole. */
  secret: Set<ScalarNode>;
  /** Texts that may be YAML or JSON with secrets in it. */
  nested: Set<ScalarNode>;
};

/** Fields that hold the text of a name above them: matches of strings, and Envoy's data sources. */
const textFields = new Set(
  'exact prefix value inlineString inline_string inlineBytes inline_bytes'.split(' '),
);

/** Looks for the secret values of a document. */
export function secretValues(root: Node): SecretValues {
  const found: SecretValues = { secret: new Set(), nested: new Set() };
  visit(root, false, found);
  return found;
}

function visit(node: Node, isSecret: boolean, found: SecretValues): void {
  switch (node.kind) {
    case 'list':
      for (const item of node.items) visit(item, isSecret, found);
      return;
    case 'map':
      visitMap(node, isSecret, found);
      return;
    case 'scalar':
      if (typeof node.value !== 'string' || node.plain !== undefined) return;
      if (mayHoldSecrets(node.value)) found.nested.add(node);
  }
}

function visitMap({ entries }: MapNode, isWithin: boolean, found: SecretValues): void {
  const isSecret = isWithin || entries.some(({ key, value }) => key === 'kind' && isKind(value));
  const isNamed = entries.some(({ key, value }) => isNameKey(key) && isTellingText(value));
  for (const { key, value } of entries) {
    if (isSecret && (key === 'data' || key === 'stringData')) addAll(value, found);
    else if (isTelling(key) || (isNamed && (key === 'value' || key === 'values'))) {
      addOwn(value, found);
    }
    visit(value, isSecret, found);
  }
}

function isKind(node: Node): boolean {
  return node.kind === 'scalar' && (node.value === 'Secret' || node.value === 'SecretList');
}

function isNameKey(key: string): boolean {
  return key === 'name' || key === 'key';
}

/** A name, or one in brackets as in `request.headers[x-token]`. */
function isTellingText(node: Node): boolean {
  return (
    node.kind === 'scalar' &&
    typeof node.value === 'string' &&
    isTelling(node.value.replace(/\]$/, ''))
  );
}

/** All that stands below. */
function addAll(node: Node, found: SecretValues): void {
  if (node.kind === 'scalar') found.secret.add(node);
  else if (node.kind === 'list') for (const item of node.items) addAll(item, found);
  else for (const { value } of node.entries) addAll(value, found);
}

/** The value itself, be it one of a list or wrapped. Fields of an object have names of their own. */
function addOwn(node: Node, found: SecretValues): void {
  if (node.kind === 'list') for (const item of node.items) addOwn(item, found);
  if (node.kind === 'map') {
    for (const { key, value } of node.entries) if (textFields.has(key)) addOwn(value, found);
  }
  // A switch like `forwardOriginalToken` is no secret.
  if (node.kind === 'scalar' && typeof node.value !== 'boolean') found.secret.add(node);
}
