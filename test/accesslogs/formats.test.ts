import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLineCases } from '#accesslogs/cases.ts';
import { jsonFormats, textFormats } from '#accesslogs/formats.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { lineReader } from '#accesslogs/read.ts';
import { recordOf } from '#accesslogs/record.ts';

const files = globSync('src/accesslogs/formats/*.cases.txt').toSorted();
const named = (file: string) => basename(file, '.cases.txt');

test('Every format has a file of cases.', () => {
  const formats = [...textFormats, ...jsonFormats].map(({ id }) => id);
  const others = ['custom', 'prefixes', 'other-lines'];
  expect(files.map(named)).toEqual([...formats, ...others].toSorted());
});

describe.each(files)('%s', (file) => {
  const cases = parseLineCases(readFileSync(file, 'utf8'));

  test.each(cases)('$title', ({ line, format, expected }) => {
    const record = recordOf(lineReader(own(format))(line, 1));
    expect(record).toMatchObject(expected);
  });

  test('It has cases.', () => {
    expect(cases.length).toBeGreaterThan(0);
  });
});

function own(format: string | undefined) {
  if (format === undefined) return undefined;
  const reading = readOwnFormat(format.replaceAll('\\t', '\t'));
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  return reading.own;
}
