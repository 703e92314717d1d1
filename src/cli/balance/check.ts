import { statSync } from 'node:fs';
import { answerOf } from '#balance/answer.ts';
import { judge, type JudgeSettings } from '#balance/judge.ts';
import { notesOf } from '#balance/notes.ts';
import { readStats } from '#balance/read.ts';
import type { Verdict } from '#balance/verdict.ts';
import { told } from '#cli/balance/told.ts';
import { status, type Status } from '#cli/command.ts';
import { readBytes, readStream, type BytesReading } from '#cli/input/bytes.ts';
import { decodeText } from '#analyzer/archive/decode.ts';
import { whyUnreadable } from '#cli/input/folder.ts';
import type { Given } from '#cli/options.ts';
import { note, write } from '#cli/output.ts';

const statusOfVerdict: Readonly<Record<Verdict, Status>> = {
  'single-worker': status.findings,
  imbalanced: status.findings,
  'too-few-connections': status.clean,
  balanced: status.clean,
  idle: status.clean,
  'no-data': status.unreadable,
};

/** Reads statistics, judges them, and tells the verdict. */
export async function check(given: Given): Promise<Status> {
  const [path = '-'] = given.positionals;
  const input = await read(path);
  const text = 'bytes' in input ? decodeText(input.bytes) : undefined;
  if (text === undefined) {
    note(`chartroom: ${path} ${'refused' in input ? input.refused : 'is no text in UTF-8.'}`);
    return status.unreadable;
  }
  const reading = readStats(text);
  const settings = settingsOf(given);
  const judgement = judge(reading, settings);
  const notes = notesOf(reading, judgement, settings);
  if (given.value('output') === 'json') write(JSON.stringify(answerOf(judgement), null, 2));
  else write(told(reading, judgement, given));
  for (const line of notes) note(`chartroom: ${line}`);
  return statusOfVerdict[judgement.verdict];
}

async function read(path: string): Promise<BytesReading> {
  if (path === '-') return readStream(process.stdin);
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? { refused: 'is a folder.' } : await readBytes(path, stats);
  } catch (error) {
    return { refused: whyUnreadable(error) };
  }
}

function settingsOf(given: Given): JudgeSettings {
  const workers = given.value('workers');
  const metric = given.value('metric');
  return {
    ...(workers === undefined ? {} : { workers: Number(workers) }),
    ...(metric === undefined
      ? {}
      : { metric: metric === 'total' ? 'downstream_cx_total' : 'downstream_cx_active' }),
  };
}
