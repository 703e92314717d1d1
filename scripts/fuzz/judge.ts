import { analyze, type Analysis, type AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding, Place } from '#analyzer/finding.ts';
import { lineStarts, type SourceFile } from '#analyzer/reading/source.ts';
import { firstBadRepair } from './repairs.ts';
import { timed } from './timed.ts';
import { firstUnsaid } from './unsaid.ts';

export type Input = { files: SourceFile[]; options: AnalyzeOptions };

/** What is wrong with the answer to an input, if anything is. */
export async function judge({ files, options }: Input): Promise<string | undefined> {
  return timed(
    () => analyze(files, options),
    async (analysis) => {
      const findings = findingsOf(analysis);
      const broken = findings.find(({ code }) => code === 'IST0001');
      if (broken) return broken.message;
      const sentences = findings.flatMap(({ message, why = '', fix }) => [message, why, fix]);
      const texts = files.map(({ text }) => text);
      return (
        firstOutside(analysis, [...files, ...meshFile(options)]) ??
        firstUnsaid(sentences, texts) ??
        (await firstChange(analysis, files, options)) ??
        (await firstBadRepair(analysis, files, options))
      );
    },
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
