import { expect, test } from 'vitest';
import { catalogOf, type Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { programmeTalk } from '#feeds/programme-talk.ts';
import type { Talk } from '#catalog/talk.ts';
import { noItems } from '../catalog/no-items.ts';

const sources = ['https://example.org/'];

const talk: Talk = {
  id: 'con/mesh',
  edition: 'con',
  slug: 'mesh',
  title: '服务网格',
  titleEn: 'Service mesh',
  speakers: ['zoe', 'adam'],
  language: 'zh',
  format: 'keynote',
  minutes: 40,
  topics: ['wasm'],
  video: 'https://www.youtube.com/watch?v=QNs7Fiyw4Xk',
  sources,
  body: '',
};

function catalogWith(edition: Partial<Edition>, timed: boolean): Catalog {
  return catalogOf({
    ...noItems,
    editions: [{ id: 'con', name: 'Con 2021', complete: true, sources, ...edition }],
    sessions: timed
      ? [
          {
            id: 'con/mesh',
            edition: 'con',
            talk: 'mesh',
            start: '2021-02-22T16:00:00Z',
            channel: 'main-stage',
          },
        ]
      : [],
    talks: [talk],
    speakers: [
      { id: 'zoe', name: 'Zoe' },
      { id: 'adam', name: 'Adam' },
    ],
  });
}

test('a talk is told as in a list, with its time and where it was held', () => {
  expect(programmeTalk(talk, catalogWith({ mode: 'in-person', place: 'Paris' }, true))).toEqual({
    id: 'con/mesh',
    title: '服务网格',
    titleLanguage: 'zh',
    titleEn: 'Service mesh',
    people: 'Zoe, Adam',
    facts: 'Con 2021 · keynote · 40 min · 中文 · video',
    start: '2021-02-22T16:00:00Z',
    place: 'Paris',
  });
});

test('a talk without a slot has no time, and of a virtual event the place is the net', () => {
  expect(programmeTalk(talk, catalogWith({ mode: 'virtual' }, false))).toMatchObject({
    place: 'Online',
  });
  expect(programmeTalk(talk, catalogWith({ mode: 'virtual' }, false)).start).toBeUndefined();
});

test('a talk without a slot is on the day of an event that took one', () => {
  const oneDay = { start: '2021-02-22', end: '2021-02-22' };
  expect(programmeTalk(talk, catalogWith(oneDay, false)).start).toBe('2021-02-22');
});
