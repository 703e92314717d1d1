import { expect, test } from 'vitest';
import { roadmapChart } from '#charts/roadmap.ts';

test('marks stand on whole years, and a row without one says what became of it', () => {
  const { rows, years, shown } = roadmapChart(
    [
      {
        id: 'a',
        title: 'A',
        outcome: 'done',
        events: [
          { day: '2022-01-01', stage: 'alpha', what: 'A', source: 'https://istio.example/' },
          {
            day: '2023-01-01',
            release: { id: '1.17', path: 'releases/1.17/' },
            what: 'B',
            source: 'https://istio.example/',
          },
        ],
      },
      { id: 'b', title: 'B', outcome: 'not-done', events: [] },
    ],
    '2021-01-01',
  );
  expect(years.map(({ year }) => year)).toEqual([2021, 2022, 2023]);
  expect(shown).toBe(0);
  expect(rows.map(({ told }) => told)).toEqual(['alpha (2022); 1.17, 2023', 'did not happen']);
  expect(rows[0]?.marks.map(({ at }) => at)).toEqual([365 / 1095, 730 / 1095]);
});
