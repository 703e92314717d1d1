import { describe, expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { missing, type Gap } from '#catalog/missing.ts';
import type { Talk } from '#catalog/talk.ts';
import { noItems } from './no-items.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const whole: Talk = {
  id: 'one/whole',
  edition: 'one',
  slug: 'whole',
  title: 'Whole',
  language: 'en',
  format: 'talk',
  topics: ['wasm'],
  video: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
  slides: ['whole'],
  sources: ['https://a.example/'],
  body: words(50),
};

function edition(id: string, start: string | undefined, complete: boolean): Edition {
  return { id, name: id, complete, sources: [], ...(start ? { start, end: start } : {}) };
}

/** What is missing of talks of edition `one`, each held but those named in `notHeld`. */
function missingOf(talks: readonly Talk[], notHeld: readonly string[] = []) {
  return missing(
    catalogOf({
      ...noItems,
      editions: [edition('none', undefined, false), edition('one', '2030-03-04', true)],
      sessions: talks
        .filter(({ slug }) => !notHeld.includes(slug))
        .map(({ slug }, index) => ({
          id: `one/${slug}`,
          edition: 'one',
          talk: slug,
          start: `2030-03-04T0${index}:00:00Z`,
          channel: 'main-stage',
        })),
      talks: [...talks],
    }),
  );
}

function gapsOf(talk: Talk, notHeld: readonly string[] = []): Gap[] {
  return missingOf([talk], notHeld)
    .groups.filter(({ count }) => count > 0)
    .map(({ gap }) => gap);
}

function without(...names: (keyof Talk)[]): Talk {
  const kept = Object.entries(whole).filter(([name]) => !names.includes(name as keyof Talk));
  return Object.fromEntries(kept) as Talk;
}

describe('what a talk lacks', () => {
  test.for<[string, Talk, Gap[]]>([
    ['nothing', whole, []],
    ['a title', { ...without('title'), subject: 'A subject' }, ['title']],
    ['a video', without('video'), ['video']],
    ['slides', without('slides'), ['slides']],
    ['slides, with an empty list', { ...whole, slides: [] }, ['slides']],
    ['a language', without('language'), ['language']],
    ['a longer abstract', { ...whole, body: words(49) }, ['abstract']],
    ['a longer abstract, whatever its marks', { ...whole, body: '* '.repeat(50) }, ['abstract']],
    [
      'nothing, at office hours without slides',
      { ...without('slides'), format: 'office-hours' },
      [],
    ],
    [
      'nothing, at an evening together',
      { ...without('slides', 'video', 'language'), format: 'social', body: '' },
      [],
    ],
    ['nothing that a cancelled talk could have', { ...without('video'), cancelled: true }, []],
  ])('%s', ([, talk, gaps]) => {
    expect(gapsOf(talk)).toEqual(gaps);
  });

  test('a time', () => {
    expect(gapsOf(whole, ['whole'])).toEqual(['time']);
  });
});

describe('the counts', () => {
  const cancelled: Talk = { ...without('video'), id: 'one/off', slug: 'off', cancelled: true };
  const silent: Talk = { ...without('video'), id: 'one/silent', slug: 'silent' };
  const party: Talk = { ...without('video'), id: 'one/party', slug: 'party', format: 'social' };
  const found = missingOf([whole, cancelled, silent, party]);

  test('Each gap names its talks, of those that could have it.', () => {
    const video = found.groups.find(({ gap }) => gap === 'video');
    expect(video).toMatchObject({ count: 1, of: 2 });
    expect(video?.editions.map(({ edition: { id }, talks }) => [id, talks.length])).toEqual([
      ['one', 1],
    ]);
  });

  test('Each edition with talks has a row; cancelled talks do not count.', () => {
    expect(found.rows.map(({ edition: { id } }) => id)).toEqual(['one']);
    expect(found.rows[0]).toMatchObject({ talks: 3, counts: { video: 1, slides: 0 } });
    expect([found.talks, found.whole]).toEqual([3, 2]);
  });

  test('Editions of which sessions are missing are named.', () => {
    expect(found.editions.map(({ id }) => id)).toEqual(['none']);
  });
});
