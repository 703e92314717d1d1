import { dimensions, valueText, type Dimension } from '#accesslogs/filter.ts';
import type { Latency } from '#accesslogs/latency.ts';
import type { Count, Summary } from '#accesslogs/summary.ts';
import { harmless } from '#cli/terminal.ts';

const shown: readonly Dimension[] = ['flag', 'code', 'answeredBy', 'cluster', 'route', 'authority'];
const mostRows = 10;

/** A whole log for a person. */
export function summaryText(summary: Summary, unread: ReadonlyMap<string, number>): string {
  const { lines, failures, http, tcp, causes, counts, duration, upstream } = summary;
  const others = [...unread].map(([what, count]) => `${count} × ${what}`).join(', ');
  const head = [
    `${lines} lines, ${failures} of them tell of a failure. ${http} HTTP, ${tcp} TCP.`,
    ...(others === '' ? [] : [`Not read: ${others}.`]),
  ];
  const causeRows = causes.map(
    ({ lines: count, title, problem, first }) =>
      `${pad(count)}  ${title} (${problem}), first in line ${first}`,
  );
  const tables = shown.flatMap((name) => table(dimensions[name], name, counts[name]));
  return [
    ...head,
    ...section('Causes', causeRows),
    ...tables,
    ...section('Milliseconds', [
      ...latency('duration', duration),
      ...latency('upstream', upstream),
    ]),
  ]
    .map(harmless)
    .join('\n');
}

function table(title: string, name: Dimension, counts: readonly Count[]): string[] {
  if (counts.every(({ value }) => value === '-')) return [];
  const rows = counts
    .slice(0, mostRows)
    .map(
      ({ value, lines, failures }) => `${pad(lines)} ${pad(failures)}  ${valueText(name, value)}`,
    );
  const left =
    counts.length > mostRows ? [`${' '.repeat(8)} … ${counts.length - mostRows} more`] : [];
  return section(`${title} (lines, failures)`, [...rows, ...left]);
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['', title, ...rows];
}

function latency(name: string, found: Latency | null): string[] {
  if (found === null) return [];
  const { p50, p90, p95, p99, max } = found;
  return [`  ${name.padEnd(9)} p50 ${p50}  p90 ${p90}  p95 ${p95}  p99 ${p99}  max ${max}`];
}

function pad(count: number): string {
  return String(count).padStart(8);
}
