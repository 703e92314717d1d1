import {
  EVENT_ID,
  SCALAR_STYLE,
  YAMLException,
  getScalarValue,
  parseEvents,
  type Event,
  type ScalarEvent,
} from 'js-yaml';
import { limits } from '#analyzer/reading/limits.ts';
import { plainScalar } from '#analyzer/reading/scalar.ts';
import type { Span } from '#analyzer/reading/source.ts';
import type { Entry, MapNode, Node, ScalarNode } from '#analyzer/reading/tree.ts';

/** What keeps a document from being read; the offset counts from the start of the file. */
export type SyntaxProblem = { reason: string; offset: number };

export type Composed =
  { root: Node | undefined; repeatedKeys: Entry[] } | { problem: SyntaxProblem };

/**
 * Reads one document of a file into a tree. Aliases stand for the node that they name, merge keys
 * are merged. Of several documents in the span (`--- # note` is no cut for `istioctl`) only the
 * first one counts, as there.
 */
export function compose(text: string, document: Span): Composed {
  const source = text.slice(document.start, document.end);
  try {
    return composeEvents(source, document.start, parseEvents(source, { maxDepth: limits.depth }));
  } catch (error) {
    if (error instanceof YAMLException) {
      const offset = document.start + (error.mark?.position ?? 0);
      return { problem: { reason: error.reason, offset: Math.min(offset, text.length) } };
    }
    throw error;
  }
}

function composeEvents(source: string, base: number, events: readonly Event[]): Composed {
  const anchors = new Map<string, { node: Node; size: number }>();
  const repeatedKeys: Entry[] = [];
  let next = events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  let nodes = 0;
  /** Where an absent value would stand. */
  let end = 0;

  const first = events[next];
  if (!first || first.type === EVENT_ID.POP) return { root: undefined, repeatedKeys };
  return { root: composeNode(), repeatedKeys };

  function composeNode(): Node {
    const event = events[next++];
    const before = nodes;
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
      throw new RangeError('events end inside a collection');
    }
    if (event.type === EVENT_ID.ALIAS) return composeAlias(event.anchorStart, event.anchorEnd);
    count(1);
    const node =
      event.type === EVENT_ID.SCALAR
        ? composeScalar(event)
        : event.type === EVENT_ID.MAPPING
          ? composeMap(event.start)
          : composeList(event.start);
    if (event.anchorStart >= 0) {
      const size = nodes - before;
      anchors.set(source.slice(event.anchorStart, event.anchorEnd), { node, size });
    }
    return node;
  }

  function composeAlias(start: number, stop: number): Node {
    const name = source.slice(start, stop);
    const anchor = anchors.get(name);
    end = stop;
    if (!anchor) fail(`no anchor "${name}" stands before this alias`, start);
    count(anchor.size);
    return anchor.node;
  }

  function composeScalar(event: ScalarEvent): ScalarNode {
    const { valueStart, valueEnd } = event;
    // Without spreading: a mesh has millions of them.
    if (valueStart < 0) {
      return { kind: 'scalar', value: null, plain: '', start: base + end, end: base + end };
    }
    end = valueEnd;
    const text = event.fast ? source.slice(valueStart, valueEnd) : getScalarValue(source, event);
    const start = base + startOfScalar(event);
    const tag = event.tagStart < 0 ? undefined : source.slice(event.tagStart, event.tagEnd);
    if (event.style !== SCALAR_STYLE.PLAIN || tag === '!!str' || tag === '!') {
      return { kind: 'scalar', value: text, start, end: base + valueEnd };
    }
    return { kind: 'scalar', value: plainScalar(text), plain: text, start, end: base + valueEnd };
  }

  /** A block scalar begins at its indicator, on the line of its key. */
  function startOfScalar({ style, valueStart }: ScalarEvent): number {
    const indicator =
      style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : style === SCALAR_STYLE.FOLDED_BLOCK ? '>' : '';
    return indicator ? Math.max(source.lastIndexOf(indicator, valueStart - 1), 0) : valueStart;
  }

  function composeMap(start: number): MapNode {
    const entries: Entry[] = [];
    let merged: Entry[] | undefined;
    // A set for each of thousands of small maps costs more than it spares.
    let seen: Set<string> | undefined;
    while (events[next] && events[next]?.type !== EVENT_ID.POP) {
      const keyNode = composeNode();
      if (keyNode.kind !== 'scalar') fail('a key must be text', keyNode.start - base);
      // Kubernetes reads YAML as JSON, where every key is text: `on` is the key "true".
      const key = String(keyNode.value);
      // An absent value stands behind the colon.
      end = Math.max(end, keyNode.end - base);
      const value = composeNode();
      const entry: Entry = { key, keySpan: keyNode, value };
      if (keyNode.plain === '<<') {
        merged ??= [];
        for (const inherited of mergedEntries(entry)) merged.push(inherited);
        continue;
      }
      if (entries.length === 8) seen = new Set(entries.map((other) => other.key));
      const isRepeated = seen ? seen.has(key) : entries.some((other) => other.key === key);
      if (isRepeated) repeatedKeys.push(entry);
      seen?.add(key);
      entries.push(entry);
    }
    next++;
    const own = merged && new Set(entries.map(({ key }) => key));
    const inherited = merged?.filter(({ key }) => !own?.has(key)) ?? [];
    const all = inherited.length > 0 ? [...inherited, ...entries] : entries;
    return { kind: 'map', entries: all, start: base + start, end: endOf(start, '}') };
  }

  function composeList(start: number): Node {
    const items: Node[] = [];
    while (events[next] && events[next]?.type !== EVENT_ID.POP) items.push(composeNode());
    next++;
    return { kind: 'list', items, start: base + start, end: endOf(start, ']') };
  }

  function mergedEntries({ value, keySpan }: Entry): Entry[] {
    const maps = value.kind === 'list' ? value.items : [value];
    return maps.flatMap((map) => {
      if (map.kind === 'map') return map.entries;
      return fail('a merge key takes a map, or a list of maps', keySpan.start - base);
    });
  }

  /** The parser tells no ends of collections: a block ends with its last value, a flow at its bracket. */
  function endOf(start: number, bracket: string): number {
    const opening = source[start];
    if (opening === '{' || opening === '[') {
      const closing = source.indexOf(bracket, Math.max(end, start));
      if (closing >= 0) end = closing + 1;
    }
    return base + Math.max(end, start);
  }

  function count(size: number): void {
    nodes += size;
    if (nodes > limits.nodes) fail(`holds more than ${limits.nodes} values, aliases counted`, 0);
  }

  function fail(reason: string, offset: number): never {
    throw new YAMLException(reason, { buffer: source, position: offset, line: 0, column: 0 });
  }
}
