import { statSync } from 'node:fs';
import { decodeText } from '#analyzer/archive/decode.ts';
import { status, type Status } from '#cli/command.ts';
import { readBytes, readStream, type BytesReading } from '#cli/input/bytes.ts';
import { whyUnreadable } from '#cli/input/folder.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';
import { readRecord } from '#cli/posture/record.ts';
import { told } from '#cli/posture/told.ts';
import { answerOf } from '#posture/answer.ts';
import { judge, type Posture } from '#posture/judge.ts';
import { readVersions } from '#posture/read.ts';
import { dateText } from '#posture/words.ts';

const statusOfVerdict: Readonly<{ [Verdict in Posture['verdict']]: Status }> = {
  fine: status.clean,
  act: status.findings,
  unknown: status.unreadable,
};

/** Reads versions from the arguments, files and standard input, judges them, and tells what is found. */
export async function check(given: Given, root: URL): Promise<Status> {
  const texts: string[] = [];
  for (const argument of given.positionals) {
    const text = await textOf(argument);
    if (text.kind === 'refused') {
      note(`chartroom: ${argument} ${text.reason}`);
      return status.unreadable;
    }
    texts.push(text.text);
  }
  const reading = readVersions(texts.length === 1 ? (texts[0] ?? '') : texts.join('\n\n'));
  if (reading.kind === 'unreadable') {
    note(`chartroom: ${reading.reason} ${reading.fix}`);
    return status.unreadable;
  }
  const record = readRecord(root);
  const target = given.value('to')?.replace(/^v/, '').split('.').slice(0, 2).join('.');
  if (target !== undefined && !record.releases.some(({ id }) => id === target)) {
    const newest = record.releases.at(-1)?.id ?? '';
    note(
      `chartroom posture: ${target} is not in the record. The newest release in it is ${newest}.`,
    );
    return status.wrongUse;
  }
  const date = given.value('date') ?? new Date().toISOString().slice(0, 10);
  const posture = judge(reading.versions, record, {
    date,
    ...(target === undefined ? {} : { target }),
  });
  if (given.value('output') === 'json') write(JSON.stringify(answerOf(posture), null, 2));
  else write(told(posture));
  note(`chartroom: ${dateText(posture)}`);
  return statusOfVerdict[posture.verdict];
}

type Text = { kind: 'text'; text: string } | { kind: 'refused'; reason: string };

/** An argument that looks like a version or an image is one; all else is a file. */
async function textOf(argument: string): Promise<Text> {
  const meant = readVersions(argument);
  if (argument !== '-' && meant.kind === 'versions') return { kind: 'text', text: argument };
  const input = argument === '-' ? await readStream(process.stdin) : await readFileOf(argument);
  if ('refused' in input) return { kind: 'refused', reason: input.refused };
  const text = decodeText(input.bytes);
  return text === undefined
    ? { kind: 'refused', reason: 'is no text in UTF-8.' }
    : { kind: 'text', text };
}

async function readFileOf(path: string): Promise<BytesReading> {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? { refused: 'is a folder.' } : await readBytes(path, stats);
  } catch (error) {
    return { refused: `is no version, and as a file it ${whyUnreadable(error)}` };
  }
}
