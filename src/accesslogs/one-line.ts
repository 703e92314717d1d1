import { explain, type Explanation } from '#accesslogs/explain.ts';
import type { LogLine } from '#accesslogs/line.ts';
import type { Log } from '#accesslogs/read-log.ts';
import { comparedSides, joinSides, type Sides } from '#accesslogs/sides.ts';

/** One line of a log in words, with the line that the proxy at the other end wrote. */
export type OneLine = {
  number: number;
  explanation: Explanation;
  other: {
    number: number;
    side: 'client' | 'server';
    by: Sides['by'];
    title: string;
    says: string[];
  } | null;
  /** Where the line breaks off, or what stands behind it, as sentences. */
  remarks: string[];
};

const pairs = new WeakMap<Log, Map<LogLine, Sides>>();

export function oneLine(log: Log, number: number): OneLine | null {
  const line = log.lines.find((candidate) => candidate.number === number);
  if (!line) return null;
  const sides = pairsOf(log).get(line);
  const other = sides && (sides.client === line ? sides.server : sides.client);
  return {
    number,
    explanation: explain(line),
    other:
      sides && other
        ? {
            number: other.number,
            side: other === sides.client ? 'client' : 'server',
            by: sides.by,
            title: explain(other).title,
            says: comparedSides(sides),
          }
        : null,
    remarks: remarksOf(line),
  };
}

function pairsOf(log: Log): Map<LogLine, Sides> {
  const known = pairs.get(log);
  if (known) return known;
  const found = new Map(
    joinSides(log.lines).flatMap((sides) => [
      [sides.client, sides] as const,
      [sides.server, sides] as const,
    ]),
  );
  pairs.set(log, found);
  return found;
}

function remarksOf({ cutIn, rest, prefix }: LogLine): string[] {
  return [
    ...(cutIn === undefined ? [] : [`The line breaks off at ${cutIn}; what follows is not known.`]),
    ...(rest === undefined
      ? []
      : [
          `Behind the fields of Istio’s format stands more: “${rest.slice(0, 200)}”. Give the format of your mesh to have it read.`,
        ]),
    ...(prefix === undefined ? [] : [`Before the line stood “${prefix.slice(0, 200)}”.`]),
  ];
}
