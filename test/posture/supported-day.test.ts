import { expect, test } from 'vitest';
import { supportedDayText } from '#posture/supported-day.ts';

test.each([
  [
    'the last day of the record',
    '2026-09-21',
    'Supported as of 21 September 2026, the last day of this record',
  ],
  ['a day before', '2021-02-24', 'Supported on 24 February 2021'],
  [
    'a day after, of which the record knows less',
    '2026-11-22',
    'Supported on 22 November 2026, by the record of 21 September 2026',
  ],
])('a list of what is supported says that it is of %s', (_, day, text) => {
  expect(supportedDayText(day)).toBe(text);
});
