import { expect, test } from 'vitest';
import { addressesInHtml, addressesInText } from '#catalog/checking/addresses.ts';

test.for([
  ['video: https://a.org/watch?v=a-b_c&t=5', ['https://a.org/watch?v=a-b_c&t=5']],
  ["why: 'See https://a.org/x.'", ['https://a.org/x']],
  ['See [it](https://a.org/x), <https://b.org>.', ['https://a.org/x', 'https://b.org']],
  ['(https://a.org/x_(y)), and', ['https://a.org/x_(y)']],
  ['sources: [https://a.org/x, https://b.org/y]', ['https://a.org/x', 'https://b.org/y']],
  ['http://a.org/ is no https address', []],
] as const)('In the text %s', ([text, addresses]) => {
  expect(addressesInText(text).map(({ address }) => address)).toEqual(addresses);
});

test('An address of a text has its line.', () => {
  expect(addressesInText('a\nhttps://a.org/\n')).toEqual([{ address: 'https://a.org/', line: 2 }]);
});

test('Of a page, what it links to and loads, and not what its text says.', () => {
  const html =
    '<link rel="canonical" href="https://a.org/?x=1&amp;y=2"><a href=\'https://b.org/&#39;\'>' +
    '<img src="https://c.org/p.png"><a href="/talks/">https://d.org/</a><a href="mailto:a@b.c">' +
    '<p data-href="https://e.org/">';
  expect(addressesInHtml(html)).toEqual([
    'https://a.org/?x=1&y=2',
    "https://b.org/'",
    'https://c.org/p.png',
  ]);
});
