import { expect, test } from 'vitest';
import { moves, topicsPerSession } from '#catalog/movers.ts';
import type { Talk } from '#catalog/talk.ts';
import { trends } from '#catalog/trends.ts';
import { archive, talk } from './small-archive.ts';

/** Talks of an edition, so many of each topic. */
function programme(edition: string, counts: Record<string, number>): Talk[] {
  return Object.entries(counts).flatMap(([topic, count]) =>
    Array.from({ length: count }, (_, i) => talk(`${edition}/${topic}-${i}`, { topics: [topic] })),
  );
}

const measured = trends(
  archive([
    ...programme('istiocon-2021', {
      security: 8,
      wasm: 7,
      upgrades: 2,
      scale: 4,
      helm: 0,
      kafka: 3,
    }),
    ...programme('istiocon-2022', { security: 4, wasm: 2, upgrades: 8, scale: 6, helm: 3 }),
    ...programme('istio-day-2023', { kafka: 9 }),
  ]),
);
const found = moves(measured);
const ids = (list: { id: string }[] | undefined) => list?.map(({ id }) => id);

test('the last two complete editions are compared', () => {
  expect([found?.from.id, found?.to.id]).toEqual(['istiocon-2021', 'istiocon-2022']);
});

test('what grew stands by how much, new topics too', () => {
  expect(ids(found?.grew)).toEqual(['upgrades', 'helm']);
});

test('what shrank stands by how much, vanished topics too', () => {
  expect(ids(found?.shrank)).toEqual(['wasm', 'security', 'kafka']);
});

test('a change by two sessions is not told', () => {
  expect(ids(found?.grew)).not.toContain('scale');
});

test('a topic that lost share and won places neither grew nor shrank', () => {
  const index = trends(
    archive([
      ...programme('istiocon-2021', { security: 10, wasm: 8, scale: 6 }),
      ...programme('istiocon-2022', { security: 1, wasm: 2, scale: 3, helm: 9 }),
    ]),
  );
  const scale = index.topics.find(({ id }) => id === 'scale');
  expect(scale?.changes[0]).toMatchObject({ sessions: -3, share: -0.05, rank: 1 });
  expect(ids(moves(index)?.shrank)).toEqual(['security', 'wasm']);
});

test('no more are told than asked for', () => {
  expect(moves(measured, 1)?.shrank).toHaveLength(1);
});

test('one complete edition gives no moves', () => {
  const index = trends(archive(programme('istiocon-2021', { security: 3 }), { editions: [] }));
  expect(moves(index)).toBeUndefined();
});

test('the topics of a session are averaged', () => {
  const index = trends(
    archive([
      talk('istiocon-2021/a', { topics: ['wasm', 'scale', 'helm'] }),
      talk('istiocon-2021/b', { topics: ['wasm'] }),
    ]),
  );
  expect(index.editions[0] && topicsPerSession(index, index.editions[0])).toBe(2);
});
