import { EVENT_ID, SCALAR_STYLE, YAMLException, getScalarValue, type ScalarEvent } from 'js-yaml';
import { endOfBrackets, startOfScalar, startsOfOthers } from '#analyzer/reading/event-places.ts';
import type { Parsed } from '#analyzer/reading/parse.ts';
import { limits } from '#analyzer/reading/limits.ts';
import { isKnownTag, plainScalar, shortTag, taggedScalar } from '#analyzer/reading/scalar.ts';
import type { Span } from '#analyzer/reading/source.ts';
import { tooManyValues } from '#analyzer/reading/syntax-problem.ts';
import type { Entry, MapNode, Node, ScalarNode } from '#analyzer/reading/tree.ts';

/** A key that stands in an object for a second time, and the entry that it takes the place of. */
type RepeatedKey = { entry: Entry; before: Entry };

export type ComposedTree = {
  root: Node | undefined;
  repeatedKeys: RepeatedKey[];
  /** Where more documents begin that no line cuts off, and that `kubectl` does not read. */
  others?: number[];
};

/** Kubernetes turns YAML into JSON, which has no such numbers. */
const notInJson = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/**
 * Makes a tree of the events of the first document.
 *
 * @param base where the document begins in its file.
 * @throws {YAMLException} with an offset in the text that was given to the parser.
 */
export function composeEvents({ events, source, at }: Parsed, base: number): ComposedTree {
  const anchors = new Map<string, { node: Node; size: number }>();
  const repeatedKeys: RepeatedKey[] = [];
  let next = events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  let nodes = 0;
  let ofReplaced = 0;
  /** Where an absent value would stand. */
  let end = 0;

  const first = events[next];
  if (!first || first.type === EVENT_ID.POP) return { root: undefined, repeatedKeys };
  const root = composeNode();
  const others = startsOfOthers(events, next).map(place);
  return { root, repeatedKeys, ...(others.length > 0 && { others }) };

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
    if (!anchor) fail(`no anchor "${name}" stands before this alias`, at(start));
    count(anchor.size);
    return anchor.node;
  }

  function composeScalar(event: ScalarEvent): ScalarNode {
    const tag =
      event.tagStart < 0 ? undefined : shortTag(source.slice(event.tagStart, event.tagEnd));
    const isText = tag === '!!str' || tag === '!';
    if (event.valueStart < 0) {
      const span = { start: place(end), end: place(end) };
      return { kind: 'scalar', value: isText ? '' : null, plain: '', ...span };
    }
    const start = startOfScalar(source, event, end);
    end = event.valueEnd;
    const text = event.fast
      ? source.slice(event.valueStart, event.valueEnd)
      : getScalarValue(source, event);
    const span = { start: place(start), end: place(event.valueEnd) };
    if (isText) return { kind: 'scalar', value: text, ...span };
    if (tag !== undefined && isKnownTag(tag)) {
      const value = taggedScalar(text, tag);
      if (value === undefined) fail(`"${text}" is not what its tag "${tag}" says`, at(start));
      return { kind: 'scalar', value, plain: text, ...span };
    }
    if (event.style !== SCALAR_STYLE.PLAIN) return { kind: 'scalar', value: text, ...span };
    if (notInJson.test(text)) fail(`"${text}" is no number that JSON knows`, at(event.valueStart));
    return { kind: 'scalar', value: plainScalar(text), plain: text, ...span };
  }

  /** Of repeated keys the last one counts, as for `kubectl`; a merge key counts where it stands. */
  function composeMap(start: number): MapNode {
    const entries: Entry[] = [];
    let replaced: Entry[] | undefined;
    /** Keys that a merge key alone has brought so far. */
    let inherited: Set<string> | undefined;
    // An index for each of thousands of small maps costs more than it spares.
    let index: Map<string, number> | undefined;
    while (events[next] && events[next]?.type !== EVENT_ID.POP) {
      const keyNode = composeNode();
      if (keyNode.kind !== 'scalar' || keyNode.value === null) {
        fail('a key must be text', keyNode.start - base);
      }
      // Kubernetes reads YAML as JSON, where every key is text: `on` is the key "true".
      const key = String(keyNode.value);
      const entry: Entry = { key, keySpan: keyNode, value: composeNode() };
      if (keyNode.plain === '<<') {
        inherited ??= new Set();
        for (const one of mergedEntries(entry)) if (!put(one)) inherited.add(one.key);
        continue;
      }
      const before = put(entry);
      const isRepeated = before && !inherited?.has(key);
      if (isRepeated && repeatedKeys.length < limits.repeatedKeys)
        repeatedKeys.push({ entry, before });
      inherited?.delete(key);
    }
    next++;
    return { kind: 'map', entries, ...(replaced && { replaced }), ...spanFrom(start) };

    /** @returns the entry whose place it takes. */
    function put(entry: Entry): Entry | undefined {
      const { key } = entry;
      if (entries.length === 8) index ??= new Map(entries.map((other, at) => [other.key, at]));
      const at = index ? (index.get(key) ?? -1) : entries.findIndex((other) => other.key === key);
      const before = entries[at];
      entries[at < 0 ? entries.length : at] = entry;
      if (at < 0) index?.set(key, entries.length - 1);
      if (before && !before.isMerged && ++ofReplaced <= limits.repeatedKeys)
        (replaced ??= []).push(before);
      return before;
    }
  }

  function composeList(start: number): Node {
    const items: Node[] = [];
    let aliases: Set<number> | undefined;
    for (let event = events[next]; event && event.type !== EVENT_ID.POP; event = events[next]) {
      if (event.type === EVENT_ID.ALIAS) (aliases ??= new Set()).add(items.length);
      items.push(composeNode());
    }
    next++;
    return { kind: 'list', items, ...(aliases && { aliases }), ...spanFrom(start) };
  }

  function mergedEntries({ value, keySpan }: Entry): Entry[] {
    // The first of several maps counts most, so it comes last.
    const maps = value.kind === 'list' ? value.items.toReversed() : [value];
    return maps.flatMap((map) => {
      if (map.kind === 'map') return map.entries.map((entry) => ({ ...entry, isMerged: true }));
      return fail('a merge key takes a map, or a list of maps', keySpan.start - base);
    });
  }

  /** The parser tells no ends of collections: a block ends with its last value, a flow at its bracket. */
  function spanFrom(start: number): Span {
    if (source[start] === '{' || source[start] === '[') end = endOfBrackets(source, start, end);
    return { start: place(start), end: place(Math.max(end, start)) };
  }

  function place(offset: number): number {
    return base + at(offset);
  }

  function count(size: number): void {
    nodes += size;
    if (nodes > limits.nodes) fail(tooManyValues, 0);
  }

  function fail(reason: string, offset: number): never {
    throw new YAMLException(reason, { buffer: source, position: offset, line: 0, column: 0 });
  }
}
