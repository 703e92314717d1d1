import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

type Point = { file: string; line: number; column: number };

/** The finding behind a point of the files, or before it; after the last comes the first. */
export function nextFinding(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  from: Point,
  step: 1 | -1,
): Finding | undefined {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const compare = (one: Point, other: Point) =>
    (order.get(one.file) ?? -1) - (order.get(other.file) ?? -1) ||
    one.line - other.line ||
    one.column - other.column;
  const points = findings
    .filter(({ place }) => order.has(place.file))
    .map((finding) => ({ finding, at: { file: finding.place.file, ...finding.place.start } }))
    .toSorted((one, other) => compare(one.at, other.at));
  const found =
    step === 1
      ? (points.find(({ at }) => compare(at, from) > 0) ?? points[0])
      : (points.findLast(({ at }) => compare(at, from) < 0) ?? points.at(-1));
  return found?.finding;
}

/** The finding with a fix in the line of the cursor: the last one that begins before it, if any. */
export function mendable(
  findings: readonly Finding[],
  file: string,
  { line, column }: Omit<Point, 'file'>,
): Finding | undefined {
  const there = findings
    .filter(({ repair, place }) => repair && place.file === file)
    .filter(({ place: { start, end } }) => start.line <= line && line <= end.line)
    .toSorted((one, other) => one.place.start.line - other.place.start.line);
  return (
    there.findLast(
      ({ place: { start } }) =>
        start.line < line || (start.line === line && start.column <= column),
    ) ?? there[0]
  );
}
