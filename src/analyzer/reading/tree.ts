import type { Span } from '#analyzer/reading/source.ts';

/** What a document holds, with the place of every part. Offsets count from the start of the file. */
export type Node = ScalarNode | MapNode | ListNode;

export type Scalar = string | number | boolean | null;

export type ScalarNode = Span & {
  kind: 'scalar';
  value: Scalar;
  /** The text of a plain scalar, which may have become another type; absent for quoted ones. */
  plain?: string;
};

export type MapNode = Span & {
  kind: 'map';
  entries: Entry[];
  /**
   * Own entries that another one with the same key took the place of, in their order; of a document
   * no more than its repeated keys that are told.
   */
  replaced?: Entry[];
};

export type Entry = {
  key: string;
  keySpan: Span;
  value: Node;
  /** Whether a merge key brought it, from where its key and value stand. */
  isMerged?: boolean;
};

export type ListNode = Span & {
  kind: 'list';
  items: Node[];
  /** The indices of items that are written as aliases, and stand where their anchors are. */
  aliases?: ReadonlySet<number>;
};

/** A way from the root of a document: keys of maps and indices of lists. */
export type Path = readonly (string | number)[];

export function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** The entry of a key. */
export function entryOf(node: Node | undefined, key: string): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.entries.length < worthAnIndex) return entryAmong(node.entries, key);
  let index = indexes.get(node);
  if (!index) {
    index = new Map(node.entries.map((entry) => [entry.key, entry]));
    indexes.set(node, index);
  }
  return index.get(key);
}

/** Findings ask for their fields one by one, and a map may hold thousands. */
const worthAnIndex = 32;
const indexes = new WeakMap<MapNode, Map<string, Entry>>();

/** The entry of a key in a short list. */
export function entryAmong(entries: readonly Entry[], key: string): Entry | undefined {
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a short run, which nothing makes faster yet, spends a hundredth on making iterators here
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry?.key === key) return entry;
  }
  return undefined;
}

/** The value of a key. */
export function valueOf(node: Node | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

/** The text of a key's value, when it is text. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The node at the end of a path, if the document goes that far. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node === undefined) return undefined;
    node =
      typeof step === 'number'
        ? node.kind === 'list'
          ? node.items[step]
          : undefined
        : valueOf(node, step);
  }
  return node;
}
