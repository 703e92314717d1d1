import { factsOf } from '#accesslogs/facts.ts';
import type { Entry } from '#accesslogs/line.ts';
import { lineFeed, type TextLine } from '#accesslogs/lines.ts';
import { masking } from '#accesslogs/mask.ts';
import { problemOf } from '#accesslogs/problems.ts';
import { lineReader } from '#accesslogs/read.ts';
import { recordOf } from '#accesslogs/record.ts';
import { summing } from '#accesslogs/summary.ts';
import { passes } from '#accesslogs/values.ts';
import { summaryText } from '#cli/accesslogs/summary-text.ts';
import { entryText } from '#cli/accesslogs/entry-text.ts';
import { textOf } from '#cli/accesslogs/text-of.ts';
import type { Wishes } from '#cli/accesslogs/wishes.ts';
import { status, type Status } from '#cli/command.ts';
import { whyUnreadable } from '#cli/input/folder.ts';
import { note, write } from '#cli/output.ts';

/** Reads everything that was given, and answers line by line, or at the end where it sums up. */
export async function readAll(wishes: Wishes): Promise<Status> {
  const read = lineReader(wishes.own);
  const sums = summing();
  const mask = masking(wishes.own);
  const unread = new Map<string, number>();
  const chosen = Object.keys(wishes.filter).length > 0 || wishes.failures;
  let count = 0;
  let told = 0;
  for (const path of wishes.paths) {
    const feed = lineFeed();
    try {
      for await (const piece of textOf(path)) {
        answer(feed.push(piece));
        if (told >= wishes.limit) break;
      }
      answer(feed.end());
    } catch (error) {
      note(`chartroom accesslogs: ${path} ${whyUnreadable(error)}`);
    }
  }
  if (wishes.form === 'summary') write(summaryText(sums.result(), unread));
  else if (count === 0) note('chartroom accesslogs: no line of an access log was found.');
  return count === 0 ? status.unreadable : status.clean;

  function answer(lines: Iterable<TextLine>): void {
    const texts: string[] = [];
    for (const { number, text } of lines) {
      if (told >= wishes.limit) break;
      const entry = read(text, number);
      if (entry.kind === 'line') count += 1;
      if (!wanted(entry)) continue;
      told += 1;
      texts.push(textFor(entry, text));
    }
    if (texts.length > 0 && wishes.form !== 'summary') write(texts.join('\n'));
  }

  function wanted(entry: Entry): boolean {
    if (entry.kind === 'other') return !chosen;
    const facts = factsOf(entry.line);
    if (!passes(facts, wishes.filter)) return false;
    return !wishes.failures || problemOf(facts).harmless !== true;
  }

  function textFor(entry: Entry, text: string): string {
    switch (wishes.form) {
      case 'json':
        return JSON.stringify(recordOf(entry));
      case 'text':
        return entryText(entry);
      case 'masked':
        return mask(text);
      case 'summary':
        if (entry.kind === 'line') sums.add(factsOf(entry.line));
        else unread.set(entry.other.what, (unread.get(entry.other.what) ?? 0) + 1);
        return '';
    }
  }
}
