import { readFileSync } from 'node:fs';
import { parseLineCases } from '#accesslogs/cases.ts';
import type { LogLine } from '#accesslogs/line.ts';
import { lineReader } from '#accesslogs/read.ts';

/** The lines of a file of cases that need no format of the user's. */
export function caseLines(format: string): string[] {
  const text = readFileSync(`src/accesslogs/formats/${format}.cases.txt`, 'utf8');
  return parseLineCases(text)
    .filter((one) => one.format === undefined)
    .map(({ line }) => line);
}

/** Reads lines of a log that are known to be readable. */
export function logLines(...texts: readonly string[]): LogLine[] {
  const read = lineReader();
  return texts.map((text, index) => {
    const entry = read(text, index + 1);
    if (entry.kind === 'other') throw new Error(`${entry.other.error} ${text}`);
    return entry.line;
  });
}

type Parts = Readonly<
  Partial<
    Record<
      | 'time'
      | 'request'
      | 'code'
      | 'flags'
      | 'details'
      | 'end'
      | 'why'
      | 'numbers'
      | 'id'
      | 'to'
      | 'net',
      string
    >
  >
>;

/** A line in the format of Istio 1.9 and later, of which a test says what matters to it. */
export function istioLine({
  time = '2024-06-10T08:00:00.000Z',
  request = 'GET / HTTP/1.1',
  code = '200',
  flags = '-',
  details = 'via_upstream',
  end = '-',
  why = '-',
  numbers = '0 10 5 4',
  id = 'id-1',
  to = '"10.1.5.5:8080" outbound|8080||web.default.svc.cluster.local',
  net = '10.1.2.9:40098 10.96.7.8:8080 10.1.2.9:40090 - default',
}: Parts): string {
  // A connection has no headers.
  const [agent, authority] = id === '-' ? ['-', '-'] : ['curl', 'web:8080'];
  return `[${time}] "${request}" ${code} ${flags} ${details} ${end} "${why}" ${numbers} "-" "${agent}" "${id}" "${authority}" ${to} ${net}`;
}
