import { compose, type Composed } from '#analyzer/reading/compose.ts';
import type { Span } from '#analyzer/reading/source.ts';
import type { Entry, Node } from '#analyzer/reading/tree.ts';

/**
 * Documents of an input that was read, by their texts: of the next input only those are read that
 * are others. A tree that is taken over moves to its new place, and that of the earlier input is
 * no longer right.
 */
export type Memory = { documents: Map<string, Placed[]>; readings: number };

/** A tree, with the offset in its file at which its document begins. */
type Placed = { composed: Composed; start: number };

/** Trees hold on to the texts that they were read from: now and then all is read anew. */
const mostReadings = 200;

export function emptyMemory(): Memory {
  return { documents: new Map(), readings: 0 };
}

/**
 * Reads documents with what is remembered of an earlier input.
 *
 * @returns how to read a document, as `compose` does, and how to keep what was read in the place
 *   of what was remembered.
 */
export function composing(memory: Memory | undefined): {
  composeOnce: (text: string, document: Span) => Composed;
  keep: () => void;
} {
  if (!memory) return { composeOnce: compose, keep: () => {} };
  if (++memory.readings % mostReadings === 0) memory.documents.clear();
  const before = memory.documents;
  const read: Memory['documents'] = new Map();
  return {
    composeOnce(text, document) {
      const source = text.slice(document.start, document.end);
      const known = before.get(source)?.pop();
      const composed = known
        ? moved(known, document.start, source.includes('&'))
        : compose(text, document);
      const others = read.get(source);
      const placed = { composed, start: document.start };
      // Each place has a tree of its own, be it that the texts are the same.
      if (others) others.push(placed);
      else read.set(source, [placed]);
      return composed;
    },
    keep: () => {
      memory.documents = read;
    },
  };
}

/** @param mayShare whether a node may stand in the tree more than once: it moves once. */
function moved({ composed, start }: Placed, to: number, mayShare: boolean): Composed {
  const by = to - start;
  if (by === 0) return composed;
  if ('problem' in composed) {
    return { problem: { ...composed.problem, offset: composed.problem.offset + by } };
  }
  const done = mayShare || composed.repeatedKeys.length > 0 ? new Set<Span>() : undefined;
  if (composed.root) moveNode(composed.root);
  if (composed.others) composed.others = composed.others.map((offset) => offset + by);
  // What was repeated below a merge key is in no tree.
  for (const { entry, before } of composed.repeatedKeys) {
    moveEntry(entry);
    moveEntry(before);
  }
  return composed;

  function moveNode(node: Node): void {
    if (!move(node)) return;
    if (node.kind === 'list') for (const item of node.items) moveNode(item);
    if (node.kind !== 'map') return;
    for (const entry of node.entries) moveEntry(entry);
    for (const entry of node.replaced ?? []) moveEntry(entry);
  }

  function moveEntry({ keySpan, value }: Entry): void {
    move(keySpan);
    moveNode(value);
  }

  /** @returns false when it has moved before. */
  function move(span: Span): boolean {
    if (done?.has(span)) return false;
    done?.add(span);
    span.start += by;
    span.end += by;
    return true;
  }
}
