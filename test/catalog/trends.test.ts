import { describe, expect, test } from 'vitest';
import { trends, trendsSchema, type Series } from '#catalog/trends.ts';
import { archive, talk } from './small-archive.ts';

const measured = trends(
  archive([
    talk('istiocon-2021/a', { topics: ['security', 'wasm'] }),
    talk('istiocon-2021/b', { topics: ['security'], language: 'zh' }),
    talk('istiocon-2021/c', { topics: ['wasm', 'scale'], format: 'workshop' }),
    talk('istiocon-2021/d', { topics: ['scale'], format: 'social' }),
    talk('istiocon-2022/e', { topics: ['wasm'], format: 'keynote' }),
    talk('istiocon-2022/f', { topics: ['wasm'] }),
    talk('istiocon-2022/g', { topics: ['scale'] }),
    talk('istiocon-2022/h', { topics: ['helm'] }),
    talk('istiocon-2022/i', { topics: ['wasm'], cancelled: true }),
    { ...talk('istio-day-2023/j', { topics: ['helm'] }), language: undefined },
  ]),
);

function series(id: string, of: Series[] = measured.topics): Series {
  const found = of.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

function point(id: string, edition: string, of?: Series[]) {
  return series(id, of).points.find((one) => one.edition === edition);
}

describe('what counts as a session', () => {
  test('neither social events nor cancelled talks do', () => {
    expect(measured.editions.map(({ id, sessions }) => [id, sessions])).toEqual([
      ['istiocon-2021', 3],
      ['istiocon-2022', 4],
      ['istio-day-2023', 1],
    ]);
  });

  test('a talk counts once for each of its topics', () => {
    expect(series('wasm').sessions).toBe(4);
    expect(series('scale').sessions).toBe(2);
  });
});

describe('shares and ranks', () => {
  test('the share is taken of all sessions of the edition', () => {
    expect(point('security', 'istiocon-2021')?.share).toBe(0.6667);
    expect(point('helm', 'istio-day-2023')?.share).toBe(1);
  });

  test.each([
    ['the most frequent topic is first', 'wasm', 'istiocon-2022', 1],
    ['topics with equal numbers share a rank', 'security', 'istiocon-2021', 1],
    ['topics with equal numbers share a rank', 'wasm', 'istiocon-2021', 1],
    ['the rank after a shared one leaves a gap', 'scale', 'istiocon-2021', 3],
    ['a topic without a session has no rank', 'security', 'istiocon-2022', undefined],
    ['an incomplete edition has no ranks', 'helm', 'istio-day-2023', undefined],
  ])('%s: %s at %s', (_, topic, edition, rank) => {
    expect(point(topic, edition)?.rank).toBe(rank);
  });
});

describe('changes', () => {
  test('go from a complete edition to the next, never to an incomplete one', () => {
    expect(series('helm').changes.map(({ from, to }) => [from, to])).toEqual([
      ['istiocon-2021', 'istiocon-2022'],
    ]);
  });

  test('tell sessions, share and places won', () => {
    expect(series('scale').changes).toEqual([
      { from: 'istiocon-2021', to: 'istiocon-2022', sessions: 0, share: -0.0833, rank: 1 },
    ]);
  });

  test('have no rank where the topic was absent once', () => {
    expect(series('security').changes[0]).not.toHaveProperty('rank');
    expect(series('security').changes[0]?.sessions).toBe(-2);
  });
});

describe('formats and languages', () => {
  test('a format is counted by edition, and social events are none', () => {
    expect(point('workshop', 'istiocon-2021', measured.formats)?.sessions).toBe(1);
    expect(measured.formats.map(({ id }) => id)).not.toContain('social');
  });

  test('a session whose language nobody stated counts as not known', () => {
    expect(point('unknown', 'istio-day-2023', measured.languages)?.sessions).toBe(1);
    expect(point('zh', 'istiocon-2021', measured.languages)?.sessions).toBe(1);
  });
});

test('the index has the shape that its schema publishes', () => {
  expect(trendsSchema.parse(measured)).toEqual(measured);
});
