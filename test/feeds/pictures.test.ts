import { describe, expect, test } from 'vitest';
import { pictures } from '#feeds/pictures/pictures.ts';
import type { Box } from '#feeds/pictures/tree.ts';
import { archive, archiveOf, session, talk } from './archive.ts';

const catalog = archiveOf(
  [
    talk('meshcon-2031/keynote', { format: 'keynote', minutes: 25 }),
    talk('meshcon-2031/zh', { title: '《早》', titleEn: 'Early', language: 'zh' }),
    talk('meshcon-2031/both', { title: 'Early days（早）' }),
    talk('meshcon-2031/no-gloss', { title: '早' }),
    talk('mesh-day/long-ago', { speakers: [] }),
  ],
  { sessions: [session('meshcon-2031/keynote', '2031-03-03T16:00:00Z')] },
);
const words = new Map(
  pictures(catalog).map(({ address, words }) => [address, textsOf(words).slice(1)]),
);

const cases = [
  {
    what: 'a talk: where and when, the title, the people, the topics',
    address: 'pictures/talks/meshcon-2031/keynote.png',
    says: [
      'MeshCon 2031 · 3 March 2031 · keynote · 25 min',
      'Title of keynote',
      'Ada Ek, Bo Li',
      'Wasm',
    ],
  },
  {
    what: 'a Chinese talk: its gloss, as the fonts have no Chinese',
    address: 'pictures/talks/meshcon-2031/zh.png',
    says: ['MeshCon 2031 · in Chinese', 'Early', 'Ada Ek, Bo Li', 'Wasm'],
  },
  {
    what: 'a title in two languages: the English one',
    address: 'pictures/talks/meshcon-2031/both.png',
    says: ['MeshCon 2031', 'Early days', 'Ada Ek, Bo Li', 'Wasm'],
  },
  {
    what: 'a Chinese title without gloss: the topics in its place',
    address: 'pictures/talks/meshcon-2031/no-gloss.png',
    says: ['MeshCon 2031', 'Wasm', 'Ada Ek, Bo Li', 'Wasm'],
  },
  {
    what: 'a talk of nobody on no known day',
    address: 'pictures/talks/mesh-day/long-ago.png',
    says: ['Mesh Day, edition unknown', 'Title of long-ago', 'Wasm'],
  },
  {
    what: 'a topic: how many talks, and of which years',
    address: 'pictures/topics/wasm.png',
    says: ['Topic', 'Wasm', 'IstioCon and Istio Day, 2031', '5', 'talks'],
  },
];

test.each(cases)('$what', ({ address, says }) => {
  expect(words.get(address)).toEqual(says);
});

describe('the archive as it is', () => {
  const all = pictures(archive);

  test('has a picture for each talk, each topic and itself', () => {
    expect(all.map(({ address }) => address).toSorted()).toEqual(
      [
        'pictures/chartroom.png',
        ...[...archive.talks.keys()].map((id) => `pictures/talks/${id}.png`),
        ...[...archive.topics.keys()].map((id) => `pictures/topics/${id}.png`),
      ].toSorted(),
    );
  });

  test('says nothing that the fonts cannot show', () => {
    const foreign = all.flatMap(({ words }) =>
      textsOf(words).filter((text) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(text)),
    );
    expect(foreign).toEqual([]);
  });
});

function textsOf({ props: { children } }: Box): string[] {
  return typeof children === 'string' ? [children] : (children ?? []).flatMap(textsOf);
}
