import { describe, expect, test } from 'vitest';
import type { Closeness, QuickHit } from '#catalog/search/quick.ts';
import type { QuickEntry } from '#catalog/search/quick-entries.ts';
import { rank, type FullTextHit } from '#catalog/search/ranking.ts';

describe('one list of names and texts', () => {
  test.each([
    [
      'puts the page of that name before the topic with that alias, and titles before texts',
      ['text', 'title', 'topic', 'named'],
      [named('named', 'name'), named('topic', 'alias', 'topic'), named('title', 'title')],
      ['named', 'topic', 'title', 'text'],
    ],
    [
      'puts whole words of a title before beginnings, and both before people and companies',
      ['around', 'start', 'whole'],
      [named('whole', 'title'), named('start', 'title-start'), named('around', 'around')],
      ['whole', 'start', 'around'],
    ],
    [
      'puts the topic before the talk and the talk before the person that answer alike',
      ['person', 'talk', 'topic'],
      [
        named('person', 'title', 'speaker'),
        named('talk', 'title'),
        named('topic', 'title', 'topic'),
      ],
      ['topic', 'talk', 'person'],
    ],
    [
      'puts the title first of which the query makes up more',
      ['long', 'short'],
      [named('long', 'title', 'talk', 0.25), named('short', 'title', 'talk', 0.75)],
      ['short', 'long'],
    ],
    [
      'leaves all else to the order of the full text',
      ['b', 'a', 'c'],
      [named('a', 'title'), named('b', 'title')],
      ['b', 'a', 'c'],
    ],
  ])('%s', (_, texts, names, order) => {
    expect(ids(rank(hits(texts), names, entriesOf(names, texts)))).toEqual(order);
  });

  test('adds what only the names found, unless the full text looked at a part alone', () => {
    const names = [named('a', 'title'), named('b', 'title')];
    const entries = entriesOf(names, []);
    expect(ids(rank(hits(['a']), names, entries))).toEqual(['a', 'b']);
    expect(ids(rank(hits(['a']), names, entries, true))).toEqual(['a']);
  });

  test('takes a page whose name is not loaded at the word of the full text', () => {
    const names = [named('known', 'around')];
    const found: FullTextHit[] = [
      { id: 'known' },
      { id: 'text' },
      { id: 'old', fields: ['people', 'title'] },
    ];
    expect(ids(rank(found, names, entriesOf(names, ['text'])))).toEqual(['old', 'known', 'text']);
  });
});

function hits(found: readonly string[]): FullTextHit[] {
  return found.map((id) => ({ id }));
}

function named(
  id: string,
  closeness: Closeness,
  kind: QuickEntry['kind'] = 'talk',
  share = 0.5,
): QuickHit {
  return { entry: { id, kind, path: `${id}/`, title: id, facts: '' }, closeness, share };
}

function entriesOf(names: readonly QuickHit[], others: readonly string[]): QuickEntry[] {
  return [...others.map((id) => named(id, 'title').entry), ...names.map(({ entry }) => entry)];
}

function ids(ranked: ReturnType<typeof rank>): (string | undefined)[] {
  return ranked.map(({ hit, entry }) => hit?.id ?? entry?.id);
}
