import { expect, test } from 'vitest';
import { deckFacetData, deckFacetGroups, talkDecks } from '#catalog/talk-decks.ts';
import { archive, talk } from './small-archive.ts';

const source = 'https://example.org/sessions';
const deck = (id: string, file: string) => ({
  id,
  edition: id.split('/')[0] ?? '',
  url: `https://example.org/${file}`,
  source,
});

const decks = talkDecks(
  archive(
    [
      talk('istiocon-2021/a', { slides: ['a'], topics: ['wasm', 'security'] }),
      talk('istiocon-2022/b', { slides: ['b', 'gone'], language: 'zh' }),
      talk('istiocon-2022/c'),
    ],
    { slides: [deck('istiocon-2021/a', 'a.pdf'), deck('istiocon-2022/b', 'b')] },
  ),
);

test('each deck stands with its talk, the newest edition first', () => {
  expect(decks.map(({ deck, talk }) => [deck.id, talk.id])).toEqual([
    ['istiocon-2022/b', 'istiocon-2022/b'],
    ['istiocon-2021/a', 'istiocon-2021/a'],
  ]);
});

test('decks can be narrowed by topic, edition, language and file', () => {
  const groups = deckFacetGroups(decks).map(({ facet, values }) => [
    facet,
    values.map(({ label, count }) => `${label} ${count}`),
  ]);
  expect(Object.fromEntries(groups)).toEqual({
    topic: ['Title of security 2', 'Title of wasm 1'],
    edition: ['IstioCon 2022 1', 'IstioCon 2021 1'],
    language: ['English 1', 'Chinese 1'],
    file: ['PDF 1', 'Web page 1'],
  });
});

test('every deck is in the data that a script narrows by', () => {
  expect(JSON.stringify(deckFacetData(decks))).toContain('istiocon-2022/b');
});
