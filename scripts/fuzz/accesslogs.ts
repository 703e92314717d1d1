import { glob, readFile } from 'node:fs/promises';
import { parseLineCases } from '#accesslogs/cases.ts';
import { factsOf } from '#accesslogs/facts.ts';
import { maskText } from '#accesslogs/mask.ts';
import { oneLine } from '#accesslogs/one-line.ts';
import { readOwnFormat } from '#accesslogs/own-format.ts';
import { problemOf } from '#accesslogs/problems.ts';
import { readLog, type Log } from '#accesslogs/read-log.ts';
import { recordOf } from '#accesslogs/record.ts';
import { viewOf } from '#accesslogs/view.ts';
import { random } from '../bench/random.ts';
import type { Input } from './judge.ts';
import { noise } from './mutate.ts';
import { mutatePaste } from './paste.ts';
import type { Subject } from './subject.ts';
import { timed } from './timed.ts';
import { firstUnsaid } from './unsaid.ts';

export const accesslogs: Subject = { name: 'accesslogs', readSeeds, inputOf, judge };

/** The line of every case of every format. */
async function readSeeds(): Promise<string[]> {
  const paths = await Array.fromAsync(glob('src/accesslogs/**/*.cases.txt'));
  const texts = await Promise.all(paths.toSorted().map((path) => readFile(path, 'utf8')));
  return texts.flatMap((text) => parseLineCases(text).map(({ line }) => line));
}

const operators =
  '%START_TIME% %RESPONSE_CODE% %RESPONSE_FLAGS% "%REQ(:METHOD)% %REQ(:PATH)%" x=%DURATION%ms';

function inputOf(number: number, seeds: readonly string[]): Input {
  const chance = random(number);
  const line = () => mutatePaste(chance.one(seeds), chance.one(seeds), chance);
  const text = chance.below(20) === 0 ? noise(chance) : line();
  const lines = chance.below(4) === 0 ? [text, line(), line()].join('\n') : text;
  const files = [{ name: 'log', text: lines }];
  if (chance.below(6) === 0) {
    files.push({ name: 'format', text: mutatePaste(operators, operators, chance) });
  }
  return { files, options: {} };
}

type Told = { log: Log; lines: unknown[]; records: unknown[]; masked: string };

async function judge({ files }: Input): Promise<string | undefined> {
  const [text = '', format] = files.map((file) => file.text);
  return timed(
    () => toldOf(text, format),
    (told) =>
      firstWrong(told, text) ??
      firstUnsaid(
        [JSON.stringify(told.lines), JSON.stringify(told.records)],
        [text, format ?? ''],
      ) ??
      (JSON.stringify(toldOf(text, format)) === JSON.stringify(told)
        ? undefined
        : 'the same input gets another answer the second time'),
  );
}

/** Everything that page and command tell of a log. */
function toldOf(text: string, format: string | undefined): Told {
  const own = format === undefined ? undefined : readOwnFormat(format);
  const log = readLog(text, own?.kind === 'format' ? { own: own.own } : {});
  viewOf(log, { filter: {}, failures: true, from: 0 });
  return {
    log,
    lines: log.lines.slice(0, 50).map(({ number }) => oneLine(log, number)),
    records: log.lines.map((line) => recordOf({ kind: 'line', line })),
    masked: maskText(text),
  };
}

function firstWrong({ log, masked }: Told, text: string): string | undefined {
  const { lines, summary } = log;
  if (summary.lines !== lines.length) return 'the summary counts other lines than were read';
  const failed = lines.filter((line) => problemOf(factsOf(line)).harmless !== true).length;
  if (summary.failures !== failed) return 'the summary counts other failures than there are';
  if (masked.split('\n').length !== text.split('\n').length) return 'masking changes the lines';
  return undefined;
}
