import { expect, test } from 'vitest';
import { firstSentence, opening, plainText } from '#catalog/abstract.ts';

test.each([
  ['takes emphasis away', 'A *small*, **loud** word.', 'A small, loud word.'],
  ['keeps the text of a link', 'See [the guide](https://example.org/).', 'See the guide.'],
  ['keeps code as it is', 'For `*.example.com` and `a * b`.', 'For *.example.com and a * b.'],
  ['keeps code in two backticks', 'A ``back`tick`` is one.', 'A back`tick is one.'],
  ['keeps code in a link', 'See [`*.host`](https://example.org/).', 'See *.host.'],
  ['takes a link in code for code', 'Write `[a](b)`.', 'Write [a](b).'],
  ['makes one line of many', ' One\nline,\n\nand more. ', 'One line, and more.'],
])('%s', (_, markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});

test('a sentence does not end within a host name', () => {
  expect(firstSentence('`*.example.com` is a host. It has more.')).toBe('*.example.com is a host.');
});

test('an opening ends with a sentence, and a long sentence with a word', () => {
  expect(opening('One two. Three four. Five.', 20)).toBe('One two. Three four.');
  expect(opening('One two three four five.', 12)).toBe('One two…');
});
