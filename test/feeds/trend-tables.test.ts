import { expect, test } from 'vitest';
import { saidAndMeasured } from '#catalog/said-and-measured.ts';
import { topicIndex } from '#catalog/topic-index.ts';
import { trends } from '#catalog/trends.ts';
import { csvText } from '#feeds/csv.ts';
import { formatsCsv, holdingsCsv, saidAndMeasuredCsv, topicsCsv } from '#feeds/trend-tables.ts';
import { archive, talk } from '../catalog/small-archive.ts';

const catalog = archive(
  [
    talk('istiocon-2021/a', { topics: ['wasm', 'helm'] }),
    talk('istiocon-2021/b', { topics: ['wasm'] }),
    talk('istio-day-2023/c', { topics: ['wasm'] }),
  ],
  {
    lists: [
      {
        id: 'takeaways',
        title: 'Takeaways',
        by: 'A visitor',
        hotTopics: [
          { topic: 'helm', edition: 'istiocon-2021', said: 'two, it says', counted: { talk: 2 } },
        ],
      },
    ],
  },
);
const measured = trends(catalog);
const lines = (text: string) => text.split('\r\n');

test.each([
  ['plain values stand as they are', ['a', 1, true], 'a,1,true'],
  ['an unknown value is empty', ['a', undefined, 'b'], 'a,,b'],
  ['a comma needs quotes', ['a, b'], '"a, b"'],
  ['quotes are doubled', ['say "a"'], '"say ""a"""'],
  ['a line break needs quotes', ['a\nb'], '"a\nb"'],
])('%s', (_, row, line) => {
  expect(csvText(['x'], [row])).toBe(`x\r\n${line}\r\n`);
});

test('topics: a row for each topic and edition, without a rank where an edition is incomplete', () => {
  expect(lines(topicsCsv(measured))).toEqual([
    'topic,name,edition,edition_name,start,complete,sessions,of_sessions,share,rank',
    'helm,Title of helm,istiocon-2021,IstioCon 2021,2021-02-22,true,1,2,0.5,2',
    'helm,Title of helm,istio-day-2023,Istio Day 2023,2023-04-18,false,0,1,0,',
    'wasm,Title of wasm,istiocon-2021,IstioCon 2021,2021-02-22,true,2,2,1,1',
    'wasm,Title of wasm,istio-day-2023,Istio Day 2023,2023-04-18,false,1,1,1,',
    '',
  ]);
});

test('holdings: a row for each topic', () => {
  expect(lines(holdingsCsv(topicIndex(catalog)))).toEqual([
    'topic,name,sessions,guides,checks,bulletins,tools',
    'helm,Title of helm,1,0,0,0,0',
    'wasm,Title of wasm,3,0,0,0,0',
    '',
  ]);
});

test('formats and languages stand in one table, told apart by the first column', () => {
  const rows = lines(formatsCsv(measured));
  expect(rows).toContain('format,talk,Talk,istiocon-2021,IstioCon 2021,2021-02-22,true,2,2,1,1');
  expect(rows).toContain('language,en,English,istiocon-2021,IstioCon 2021,2021-02-22,true,2,2,1,1');
});

test('said and measured: named topics with both numbers, then those that were left out', () => {
  expect(lines(saidAndMeasuredCsv(saidAndMeasured(catalog, measured)))).toEqual([
    'edition,by,topic,name,said,said_sessions,measured_sessions,difference',
    'istiocon-2021,A visitor,helm,Title of helm,"two, it says",2,1,-1',
    'istiocon-2021,A visitor,wasm,Title of wasm,,,2,',
    '',
  ]);
});
