import { analyze, type Analysis, type AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import { lineStarts, type SourceFile } from '#analyzer/reading/source.ts';
import { firstBadRepair } from './repairs.ts';

export type Input = { files: SourceFile[]; options: AnalyzeOptions };

/** Of processors: other work on the machine is not the analyzer's fault. */
const mostSeconds = 2;

/** What is wrong with the answer to an input, if anything is. */
export async function judge({ files, options }: Input): Promise<string | undefined> {
  const before = process.cpuUsage();
  let analysis: Analysis;
  try {
    analysis = await analyze(files, options);
  } catch (error) {
    return `it crashes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  if (seconds > mostSeconds) return `it takes ${seconds.toFixed(1)} s`;
  const broken = findingsOf(analysis).find(({ code }) => code === 'IST0001');
  if (broken) return broken.message;
  return (
    firstOutside(analysis, [...files, ...meshFile(options)]) ??
    firstUnsaid(analysis, files) ??
    (await firstChange(analysis, files, options)) ??
    (await firstBadRepair(analysis, files, options))
  );
}

function findingsOf({ findings, suppressed }: Analysis): Finding[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)];
}

function meshFile({ meshConfigFile }: AnalyzeOptions): SourceFile[] {
  return meshConfigFile ? [meshConfigFile] : [];
}

function firstOutside(analysis: Analysis, files: readonly SourceFile[]): string | undefined {
  const lengths = new Map(files.map(({ name, text }) => [name, lineLengths(text)]));
  const places: { what: string; place: Place }[] = [
    ...findingsOf(analysis).flatMap(({ code, place, related }) =>
      [place, ...related.map((other) => other.place)].map((one) => ({ what: code, place: one })),
    ),
    ...analysis.skipped.map(({ reason, place }) => ({ what: reason, place })),
    ...[...analysis.suppressed, ...analysis.unusedSuppressions].flatMap(({ by, place }) =>
      place ? [{ what: by, place }] : [],
    ),
    ...analysis.settings.flatMap(({ name, from }) => {
      if (typeof from === 'string') return [];
      const start = { line: from.line, column: 1 };
      return [{ what: name, place: { file: from.file, start, end: start } }];
    }),
  ];
  const wrong = places.find(({ place }) => !isInside(place, lengths.get(place.file)));
  return wrong && `${wrong.what} lies outside its text: ${JSON.stringify(wrong.place)}`;
}

/** The length of each line, its end included. */
function lineLengths(text: string): number[] {
  const starts = lineStarts(text);
  return [...starts].map((start, index) => (starts[index + 1] ?? text.length) - start);
}

function isInside({ start, end }: Place, lengths: readonly number[] | undefined): boolean {
  if (!lengths) return false;
  const isIn = ({ line, column }: Place['start']) =>
    line >= 1 && column >= 1 && column <= (lengths[line - 1] ?? -1) + 1;
  const isInOrder =
    start.line < end.line || (start.line === end.line && start.column <= end.column);
  return isIn(start) && isIn(end) && isInOrder;
}

/** Sentences into which no value went, unless the input itself speaks so. */
function firstUnsaid(analysis: Analysis, files: readonly SourceFile[]): string | undefined {
  const sentences = findingsOf(analysis).flatMap(({ message, why = '', fix }) => [
    message,
    why,
    fix,
  ]);
  for (const word of ['"undefined"', 'undefined/', '[object ', 'NaN']) {
    if (files.some(({ text }) => text.includes(word))) continue;
    const sentence = sentences.find((one) => one.includes(word));
    if (sentence !== undefined) return `it says "${sentence}"`;
  }
  return undefined;
}

async function firstChange(
  analysis: Analysis,
  files: readonly SourceFile[],
  options: AnalyzeOptions,
): Promise<string | undefined> {
  const again = await analyze(files, options);
  return JSON.stringify(again) === JSON.stringify(analysis)
    ? undefined
    : 'the same input gets another answer the second time';
}
