import { factsOf, type Facts } from '#accesslogs/facts.ts';
import type { Filter } from '#accesslogs/filter.ts';
import type { Log } from '#accesslogs/read-log.ts';
import { problemById, problemOf } from '#accesslogs/problems.ts';
import { summing, type Summary } from '#accesslogs/summary.ts';
import { passes } from '#accesslogs/values.ts';

/** Which lines of a log are wanted. */
export type Choice = {
  filter: Filter;
  /** Only lines that tell of a failure. */
  failures: boolean;
  /** How many of them are passed over. */
  from: number;
};

/** A line in a list. */
export type Row = {
  number: number;
  time: string;
  code: string;
  flags: string;
  what: string;
  to: string;
  title: string;
  harmless: boolean;
};

export type View = {
  summary: Summary;
  /** What the problem is called that the lines were chosen by. */
  problem: string | null;
  from: number;
  rows: Row[];
};

/** Lines of one list. */
export const rowsInList = 25;

/** The lines that are wanted, summed up, and some of them. */
export function viewOf({ lines }: Log, { filter, failures, from }: Choice): View {
  const sums = summing();
  const rows: Row[] = [];
  let found = 0;
  for (const line of lines) {
    const facts = factsOf(line);
    if (!passes(facts, filter)) continue;
    if (failures && problemOf(facts).harmless === true) continue;
    sums.add(facts);
    if (found >= from && rows.length < rowsInList) rows.push(rowOf(facts));
    found += 1;
  }
  const problem = problemById(filter.problem ?? '')?.title ?? null;
  return { summary: sums.result(), problem, from, rows };
}

const longest = 160;

function rowOf(facts: Facts): Row {
  const { fields, line, http, cluster } = facts;
  const { title, harmless } = problemOf(facts);
  const what = http
    ? [fields.method, fields.path].filter((part) => part !== null).join(' ')
    : 'TCP';
  const to = cluster?.name ?? fields.authority ?? fields.downstream_local_address ?? '';
  return {
    number: line.number,
    // The clock of the day: the date stands in the explanation.
    time: /T(\d\d:\d\d:\d\d(?:\.\d{1,3})?)/.exec(fields.start_time ?? '')?.[1] ?? '',
    code: http ? String(fields.response_code ?? '') : '',
    flags: line.flags.join(','),
    what: shortened(what),
    to: shortened(to),
    title,
    harmless: harmless === true,
  };
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
