import { describe, expect, test } from 'vitest';
import { placeOf, readDocument, type ContentDocument } from '#catalog/checking/document.ts';

const talk = `---
title: Ambient mesh # as announced
speakers: [sam-rivera,   lin-sun]
otherVideos:
  - url: https://a.example/
    source: https://b.example/
minutes:
---

The abstract.
`;

function read(text: string, hasBody = true): ContentDocument {
  const reading = readDocument(text, hasBody);
  if (reading.kind !== 'document') throw new Error(JSON.stringify(reading.troubles));
  return reading.document;
}

describe('where a field stands', () => {
  test.for([
    [['title'], 'value', 2, 8],
    [['title'], 'key', 2, 1],
    [['speakers'], 'value', 3, 11],
    [['speakers', 1], 'value', 3, 26],
    [['otherVideos', 0, 'source'], 'value', 6, 13],
    [['otherVideos', 0, 'source'], 'key', 6, 5],
    [['minutes'], 'value', 7, 1], // no value: the name of the field
    [['speakers', 7], 'value', 3, 11], // what is missing: where it should be
    [['format'], 'value', 2, 1],
    [[], 'value', 2, 1],
  ] as const)('%j, its %s: line %i, column %i.', ([field, part, line, column]) => {
    for (const text of [talk, talk.replaceAll('\n', '\r\n'), `\uFEFF${talk}`]) {
      expect(placeOf(read(text), field, part)).toEqual({ line, column });
    }
  });

  test('In a file of fields alone the first line is line 1.', () => {
    expect(placeOf(read('name: Sam Rivera\n', false), ['name'])).toEqual({ line: 1, column: 7 });
    const marked = read('\uFEFFname: Sam Rivera\n', false);
    expect(placeOf(marked, ['name'])).toEqual({ line: 1, column: 7 });
  });
});

describe('what a document holds', () => {
  test('Fields and the trimmed body, whatever the line ends.', () => {
    const unix = read(talk);
    expect(unix.body).toBe('The abstract.');
    expect(unix.fields['speakers']).toEqual(['sam-rivera', 'lin-sun']);
    expect(read(talk.replaceAll('\n', '\r\n')).fields).toEqual(unix.fields);
    expect(read(`\uFEFF${talk}`).fields).toEqual(unix.fields);
  });

  test('A body may hold lines of hyphens.', () => {
    expect(read('---\ntitle: a\n---\n\none\n\n---\n\ntwo\n').body).toBe('one\n\n---\n\ntwo');
  });

  test('Days and moments stay text.', () => {
    const { fields } = read('start: 2021-02-22\nend: 2021-02-22T16:00:00Z\n', false);
    expect(fields).toEqual({ start: '2021-02-22', end: '2021-02-22T16:00:00Z' });
  });

  test('A field called __proto__ changes nothing but itself.', () => {
    const { fields } = read('__proto__: { admin: true }\n', false);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect(Object.keys(fields)).toEqual(['__proto__']);
  });

  test.for([
    ['a bomb of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n'],
    ['20,000 open brackets', `a: ${'['.repeat(20_000)}`],
    ['a zero byte', 'a: \0\n\tb: {'],
  ] as const)('Of %s it says that it cannot be read.', ([, text]) => {
    const reading = readDocument(text, false);
    expect(reading.kind).toBe('unreadable');
  });
});
