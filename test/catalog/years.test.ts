import { expect, test } from 'vitest';
import { eventsAndYears } from '#catalog/years.ts';
import { archive, talk } from './small-archive.ts';

const talks = {
  first: talk('istiocon-2021/first'),
  second: talk('istiocon-2022/second'),
  undated: talk('nowhere/undated'),
};
const catalog = archive(Object.values(talks));

test.each([
  [
    'years from the first to the last',
    Object.values(talks),
    'IstioCon and Istio Day, 2021 to 2022',
  ],
  ['one year once', [talks.second], 'IstioCon and Istio Day, 2022'],
  ['no year where none is known', [talks.undated], 'IstioCon and Istio Day'],
])('talks are told with %s', (_, some, text) => {
  expect(eventsAndYears(some, catalog)).toBe(text);
});
