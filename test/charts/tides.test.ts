import { describe, expect, test } from 'vitest';
import type { Block, Row, Schedule } from '#catalog/schedule.ts';
import { tidesOf } from '#charts/tides.ts';

const slot = (start: string, end: string | undefined, beside = false): Row => ({
  kind: 'slot',
  slot: {
    slug: start,
    start,
    end,
    minutes: undefined,
    beside,
    title: 'A talk',
    titleLanguage: 'en',
    talk: undefined,
  },
});

const block = (start: string, end: string, rows: Row[], language?: 'en' | 'zh'): Block => ({
  timeZone: 'UTC',
  language,
  start,
  end,
  rows,
});

const day = (name: string, ...blocks: Block[]): Schedule => ({
  days: [{ day: name, blocks }],
  untimed: [],
});

const morning = day(
  '2022-04-26',
  block(
    '2022-04-26T06:00:00Z',
    '2022-04-26T12:00:00Z',
    [
      slot('2022-04-26T06:00:00Z', '2022-04-26T09:00:00Z'),
      { kind: 'pause', minutes: 30 },
      slot('2022-04-26T06:00:00Z', '2022-04-26T12:00:00Z', true),
    ],
    'zh',
  ),
);

describe('the sessions of a day on its hours', () => {
  test('stand as shares of the day, those beside the main stage marked', () => {
    const [row] = tidesOf(morning).rows;
    expect(row?.bars).toEqual([
      { at: 0.25, length: 0.125, beside: false },
      { at: 0.25, length: 0.25, beside: true },
    ]);
    expect(row?.labels).toEqual([{ at: 0.25, text: '中文', language: 'zh' }]);
    expect(row?.sessions).toBe(2);
  });

  test('are told in words', () => {
    const [row] = tidesOf(morning).rows;
    expect(row).toMatchObject({
      name: 'Tue 26 April',
      told: '2 sessions from 06:00 to 12:00 UTC',
    });
  });

  test('have the hours of the clock below them', () => {
    expect(tidesOf(morning).ticks.map(({ text }) => text)).toEqual(['0', '6', '12', '18', '24']);
  });

  test('stretch the axis when the last of them runs past midnight', () => {
    const late = tidesOf(
      day(
        '2022-04-26',
        block('2022-04-26T20:00:00Z', '2022-04-27T06:00:00Z', [
          slot('2022-04-26T20:00:00Z', '2022-04-27T06:00:00Z'),
        ]),
      ),
    );
    expect(late.ticks.map(({ text }) => text)).toEqual(['0', '6', '12', '18', '24', '6']);
    expect(late.rows[0]?.bars[0]).toMatchObject({ at: 20 / 30, length: 10 / 30 });
  });

  test('keep a mark for one whose end nobody gives', () => {
    const open = tidesOf(
      day(
        '2022-04-26',
        block('2022-04-26T01:00:00Z', '2022-04-26T01:00:00Z', [
          slot('2022-04-26T01:00:00Z', undefined),
        ]),
      ),
    );
    expect(open.rows[0]?.bars[0]?.length).toBeGreaterThan(0);
  });
});
