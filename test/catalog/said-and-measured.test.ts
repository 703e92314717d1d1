import { expect, test } from 'vitest';
import { saidAndMeasured, saidAndMeasuredSchema } from '#catalog/said-and-measured.ts';
import { trends } from '#catalog/trends.ts';
import { archive, talk } from './small-archive.ts';

const catalog = archive(
  [
    talk('istiocon-2021/a', { topics: ['wasm', 'scale'], format: 'workshop' }),
    talk('istiocon-2021/b', { topics: ['wasm', 'scale'] }),
    talk('istiocon-2021/c', { topics: ['wasm', 'scale'] }),
    talk('istiocon-2021/d', { topics: ['security', 'scale'] }),
    talk('istiocon-2021/e', { topics: ['helm'] }),
    talk('istiocon-2021/f', { topics: ['wasm'], cancelled: true }),
    talk('istiocon-2022/g', { topics: ['wasm', 'helm', 'kafka'] }),
  ],
  {
    lists: [
      { id: 'picks', title: 'Picks', by: 'Somebody', talks: [] },
      {
        id: 'takeaways',
        title: 'Takeaways',
        by: 'A visitor',
        hotTopics: [
          { topic: 'security', edition: 'istiocon-2021', said: 'two talks', counted: { talk: 2 } },
          {
            topic: 'wasm',
            edition: 'istiocon-2021',
            said: 'a workshop and a talk',
            counted: { workshop: 1, talk: 1 },
          },
          { topic: 'scale', edition: 'istiocon-2021', said: 'everywhere' },
        ],
      },
    ],
  },
);
const compared = saidAndMeasured(catalog, trends(catalog));
const [comparison] = compared.comparisons;
const row = (topic: string) => comparison?.named.find((one) => one.topic === topic);

test('only a list that calls topics hot is compared', () => {
  expect(compared.comparisons.map(({ list, edition }) => [list, edition])).toEqual([
    ['takeaways', 'istiocon-2021'],
  ]);
});

test.each([
  ['more sessions than the author counted', 'wasm', 2, 3, 1],
  ['fewer sessions than the author counted', 'security', 2, 1, -1],
  ['no number by the author, so no difference', 'scale', undefined, 4, undefined],
])('%s', (_, topic, counted, measured, difference) => {
  expect(row(topic)?.counted?.sessions).toBe(counted);
  expect(row(topic)?.measured.sessions).toBe(measured);
  expect(row(topic)?.difference).toBe(difference);
});

test('the sessions are told by format', () => {
  expect(row('wasm')?.measured.byFormat).toEqual({ talk: 2, workshop: 1 });
});

test('a topic as frequent as a named one that the author leaves out is told', () => {
  expect(comparison?.unnamed).toEqual([
    { topic: 'helm', name: 'Title of helm', sessions: 1, share: 0.2, rank: 3 },
  ]);
});

test('the index has the shape that its schema publishes', () => {
  expect(saidAndMeasuredSchema.parse(compared)).toEqual(compared);
});
