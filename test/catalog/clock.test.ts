import { expect, test } from 'vitest';
import { calendarDay, dayOffset, spanText, weekdayText, zonePlace } from '#catalog/clock.ts';

test.each([
  ['2021-02-22T22:00:00Z', 'UTC', '2021-02-22', 0],
  ['2021-02-22T22:00:00Z', 'Asia/Shanghai', '2021-02-23', 1],
  ['2021-02-23T01:00:00Z', 'America/Los_Angeles', '2021-02-22', -1],
  ['2021-03-01T01:00:00Z', 'America/Los_Angeles', '2021-02-28', -1],
])('%s in %s is on %s', (moment, zone, day, offset) => {
  expect(calendarDay(moment, zone)).toBe(day);
  expect(dayOffset(moment, zone, moment.slice(0, 10))).toBe(offset);
});

test.each([
  [10, '10 min'],
  [60, '1 h'],
  [135, '2 h 15 min'],
  [0, '0 min'],
])('%i minutes are told as %s', (minutes, text) => {
  expect(spanText(minutes)).toBe(text);
});

test('names days and zones for readers', () => {
  expect(weekdayText('2021-02-22')).toBe('Monday 22 February');
  expect(zonePlace('America/New_York')).toBe('New York');
  expect(zonePlace('UTC')).toBe('UTC');
});
