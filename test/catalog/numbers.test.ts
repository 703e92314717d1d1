import { expect, test } from 'vitest';
import { changeText, counted, percentText, pointsText, uncountedText } from '#catalog/numbers.ts';

test.each([
  ['a share in whole percents', percentText(0.1818), '18%'],
  ['a rise with its sign', changeText(4), '+4'],
  ['a fall with a true minus', changeText(-4), '−4'],
  ['no change without a sign', changeText(0), '0'],
  ['a change of a share in points', pointsText(0.0619), '+6.2'],
  ['a fall of a share in points', pointsText(-0.1281), '−12.8'],
  ['one of a thing', counted(1, 'session'), '1 session'],
  ['many of a thing', counted(12, 'session'), '12 sessions'],
  ['thousands apart', counted(1_234_567, 'session'), '1,234,567 sessions'],
  [
    'one entry that is not counted',
    uncountedText(1),
    '1 entry of the list is not counted above: cancelled, or a social event.',
  ],
  [
    'entries that are not counted',
    uncountedText(2),
    '2 entries of the list are not counted above: cancelled, or a social event.',
  ],
])('%s', (_, text, expected) => {
  expect(text).toBe(expected);
});
