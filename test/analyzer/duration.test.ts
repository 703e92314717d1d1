import { expect, test } from 'vitest';
import { parseDuration } from '#analyzer/duration.ts';

test.each<[string, string, number | undefined]>([
  ['units', '1h1m1s1ms1us1ns', 3_661_001.001001],
  ['fractions', '1.5s', 1500],
  ['a fraction without a whole', '.5s', 500],
  ['a whole without its fraction', '1.s', 1000],
  ['a fraction of a minute without losing any of it', '8.2m', 492_000],
  ['nothing of what is less than a nanosecond', '0.9ns', 0],
  ['signs', '-1m', -60_000],
  ['0 without a unit', '0', 0],
  ['no other number without a unit', '5', undefined],
  ['no text', 'soon', undefined],
  ['almost 292 years', '2562047h47m', 9_223_372_020_000],
  ['no more than them', '2562048h', undefined],
])('reads %s', (_, text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});
