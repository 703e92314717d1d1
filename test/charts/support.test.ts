import { expect, test } from 'vitest';
import { supportChart } from '#charts/support.ts';
import type { Release } from '#catalog/release.ts';

const release = (id: string, released: string, support?: Release['support']): Release => ({
  id,
  released,
  announcement: 'https://istio.example/',
  ...(support ? { support } : {}),
});
const source = 'https://istio.example/';

test('a bar reaches from the release to its end, and a month that is expected to its last day', () => {
  const { bars, years, line } = supportChart(
    [
      release('0.8', '2018-06-01'),
      release('1.0', '2019-01-01', { ends: '2019-07-02', source }),
      release('1.1', '2019-07-01', { expected: '2019-12', source }),
    ],
    '2019-07-02',
  );
  expect(years.map(({ year }) => year)).toEqual([2019, 2020]);
  expect(line).toBeCloseTo(182 / 365);
  expect(bars).toEqual([
    {
      release: '1.1',
      at: 181 / 365,
      length: expect.closeTo(183 / 365, 5),
      fixed: false,
      current: true,
    },
    { release: '1.0', at: 0, length: 182 / 365, fixed: true, current: true },
  ]);
});

test('no release makes no chart', () => {
  expect(supportChart([], '2019-07-02')).toEqual({ bars: [], years: [], line: 0 });
});
