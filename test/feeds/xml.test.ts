import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { element, xmlDocument } from '#feeds/xml.ts';

test('elements stand below each other, text stays in its line', () => {
  const tree = element('a', [element('b', 'text', { c: '1' }), element('d')]);
  expect(xmlDocument(tree)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b c="1">text</b>\n  <d/>\n</a>\n',
  );
});

test('an unknown attribute is left out', () => {
  expect(xmlDocument(element('a', [], { b: undefined }))).toContain('<a/>');
});

test('what XML gives a meaning is escaped, in text and in attributes', () => {
  const text = xmlDocument(element('a', '<&>', { b: '"<&>"' }));
  expect(text).toContain('<a b="&quot;&lt;&amp;&gt;&quot;">&lt;&amp;&gt;</a>');
});

const forbidden = [
  { what: 'a control character', text: 'a\u0000\u000bb' },
  { what: 'half of a character', text: 'a\ud83eb' },
  { what: 'a character that is none', text: 'a\uffffb' },
];
test.each(forbidden)('$what, which XML cannot hold, is dropped', ({ text }) => {
  expect(xmlDocument(element('a', text))).toContain('<a>ab</a>');
});

test('any other text is read back as it was', () => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false });
  const words = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}|^$/u.test(text));
  fc.assert(
    fc.property(words, (text) => {
      expect(parser.parse(xmlDocument(element('a', `x${text}`)))).toMatchObject({ a: `x${text}` });
    }),
  );
});
