import { expect, test } from 'vitest';
import { deckFigures } from '#catalog/deck-figures.ts';
import type { RoadmapItem } from '#catalog/roadmap.ts';
import { archive, talk } from './small-archive.ts';

const area = (id: string, outcome: RoadmapItem['outcome']): RoadmapItem => ({
  id,
  title: id,
  group: 'other',
  order: 1,
  asked: 'It.',
  outcome,
  now: 'It is so.',
  topics: ['security'],
});
const page = { title: 'A code', topics: [], body: '' };
const figures = deckFigures(
  archive([talk('istiocon-2021/a'), talk('istiocon-2022/b')], {
    roadmap: [area('a', 'partly'), area('b', 'done'), area('c', 'partly')],
    messages: [
      { ...page, id: 'IST0101' },
      { ...page, id: 'IST0104', retired: { last: '1.19' } },
    ],
  }),
);

test('focus areas are counted by what became of them, and outcomes of none are left out', () => {
  expect(figures.get('roadmap')).toEqual([
    { label: 'Done', count: 1 },
    { label: 'Done in part', count: 2 },
  ]);
});

test('what the site holds is counted, without codes that Istio gave up', () => {
  expect(figures.get('holdings')).toEqual([
    { label: 'talks', count: 2 },
    { label: 'topics', count: 1 },
    { label: 'guides', count: 0 },
    { label: 'codes', count: 1 },
    { label: 'releases', count: 0 },
    { label: 'bulletins', count: 0 },
  ]);
});
