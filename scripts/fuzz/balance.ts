import { glob, readFile } from 'node:fs/promises';
import { answerOf } from '#balance/answer.ts';
import { judge as judgeStats } from '#balance/judge.ts';
import { readStats } from '#balance/read.ts';
import { reportOf, type Report, type ReportSettings } from '#balance/report.ts';
import { samples } from '#balance/samples.ts';
import { sharing } from '#balance/shared.ts';
import { random } from '../bench/random.ts';
import type { Input } from './judge.ts';
import { noise } from './mutate.ts';
import { mutatePaste } from './paste.ts';
import type { Subject } from './subject.ts';
import { timed } from './timed.ts';
import { firstUnsaid } from './unsaid.ts';

export const balance: Subject = { name: 'balance', readSeeds, inputOf, judge };

/** The samples of every format and of every spelling. */
async function readSeeds(): Promise<string[]> {
  const paths = await Array.fromAsync(glob('src/balance/**/*.sample.txt'));
  const texts = await Promise.all(paths.toSorted().map((path) => readFile(path, 'utf8')));
  return [...texts, ...samples.map(({ text }) => text)];
}

function inputOf(number: number, seeds: readonly string[]): Input {
  const chance = random(number);
  const text = () => mutatePaste(chance.one(seeds), chance.one(seeds), chance);
  const files = [{ name: 'before', text: chance.below(20) === 0 ? noise(chance) : text() }];
  if (chance.below(6) === 0) files.push({ name: 'after', text: text() });
  return { files, options: {} };
}

async function judge({ files }: Input): Promise<string | undefined> {
  const [before = '', after = ''] = files.map(({ text }) => text);
  // Of the text itself, so that an input that is made smaller keeps its settings where it can.
  const settings: ReportSettings = {
    istioVersion: `1.${4 + (before.length % 28)}`,
    ...(before.length % 5 === 0 ? { workers: 1 + (before.length % 64) } : {}),
  };
  return timed(
    () => reportOf(before, after, settings),
    (report) =>
      firstWrong(report) ??
      firstUnsaid(sentencesOf(report), [before, after]) ??
      firstUnshared(before) ??
      (JSON.stringify(reportOf(before, after, settings)) === JSON.stringify(report)
        ? undefined
        : 'the same input gets another answer the second time'),
  );
}

/** Figures that no connections can have. */
function firstWrong({ listeners }: Report): string | undefined {
  for (const { address, perWorker, workers, total, jain, attainableShare, pValue } of listeners) {
    const shares = [jain, attainableShare, pValue].filter((share) => share !== null);
    const isWhole = perWorker.length === 0 || perWorker.length === workers;
    const isSound =
      isWhole &&
      Number.isFinite(total) &&
      perWorker.every((count) => count >= 0) &&
      shares.every((share) => share >= 0 && share <= 1 + 1e-9);
    if (!isSound) return `the figures of ${JSON.stringify(address)} are not those of connections`;
  }
  return undefined;
}

function sentencesOf({ listeners, notes, advice, figures }: Report): string[] {
  const advices = [...advice, ...listeners.flatMap((listener) => listener.advice)];
  return [
    figures,
    ...notes,
    ...listeners.flatMap(({ words }) => [words.headline, ...words.sentences]),
    ...advices.flatMap(({ title, text, manifests }) => [
      title,
      ...text,
      ...manifests.map((manifest) => manifest.text),
    ]),
  ];
}

/** What is shared is judged as what it came from. */
function firstUnshared(text: string): string | undefined {
  const reading = readStats(text);
  // What breaks off is left out, and what is later than the first of several moments may differ.
  if (reading.cut || reading.proxies.some(({ readings }) => readings > 1)) return undefined;
  const countsOf = (given: string) =>
    answerOf(judgeStats(readStats(given)))
      .listeners.map(({ perWorker, metric, verdict }) =>
        JSON.stringify([perWorker, metric, verdict]),
      )
      .toSorted();
  return JSON.stringify(countsOf(sharing()(reading))) === JSON.stringify(countsOf(text))
    ? undefined
    : 'the text to be shared is judged in another way';
}
