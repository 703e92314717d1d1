import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { describe, expect, inject, test } from 'vitest';
import { readPaths } from '../../scripts/site/pages.ts';

type Reader = {
  ending: string;
  /** @throws when the text is not of the format. */
  read: (text: string) => unknown;
};

const readers: readonly Reader[] = [
  { ending: '.xml', read: readXml },
  { ending: '.svg', read: readXml },
  { ending: '.ics', read: readCalendar },
  { ending: '.json', read: (text) => JSON.parse(text) as unknown },
  { ending: '.webmanifest', read: (text) => JSON.parse(text) as unknown },
  { ending: '.csv', read: readTable },
];

describe.each(['root', 'based'] as const)('feeds and exports: %s', (name) => {
  const { folder } = inject(name);
  const paths = readPaths(folder).filter((path) => !path.startsWith('pagefind/'));

  test.each(readers)('every $ending file can be read', ({ ending, read }) => {
    const unreadable = paths
      .filter((path) => path.endsWith(ending))
      .flatMap((path) => {
        try {
          read(readFileSync(join(folder, path), 'utf8'));
          return [];
        } catch (error) {
          return [`${path}: ${String(error)}`];
        }
      });
    expect(unreadable).toEqual([]);
  });
});

function readXml(text: string): void {
  // The successor is a package of its own, and not needed for well-formed or not.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`${verdict.err.msg} in line ${verdict.err.line}`);
}

function readCalendar(text: string): void {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  if (calendar.name !== 'vcalendar') throw new Error(`holds a ${calendar.name}`);
  const events = calendar.getAllSubcomponents('vevent');
  const ids = events.map((event) => event.getFirstPropertyValue('uid'));
  if (new Set(ids).size !== events.length) throw new Error('has two events of one id');
}

/** Rows of as many cells as the header has. */
function readTable(text: string): void {
  // What stands in quotes is one cell, commas and line ends included.
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').trimEnd();
  const widths = bare.split(/\r?\n/).map((row) => row.split(',').length);
  const uneven = widths.findIndex((width) => width !== widths[0]);
  if (uneven !== -1) throw new Error(`row ${uneven + 1} has ${widths[uneven] ?? 0} cells`);
}
