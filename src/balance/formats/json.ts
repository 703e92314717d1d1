import type { Format, Report } from '#balance/format.ts';
import { isRecord } from '#balance/record.ts';
import { sampleOf } from '#balance/statistic.ts';

/** `/stats?format=json`, whole or a part of it, and `/server_info`, which knows the concurrency. */
export const json: Format = {
  name: 'json',
  title: 'JSON',
  fits: ({ text, documents }) =>
    /"name"\s*:\s*"|"stats"\s*:|"command_line_options"\s*:/.test(text) &&
    documents().values.length > 0,

  read({ documents }, report) {
    const { values, cut } = documents();
    for (const value of values) readValue(value, report);
    return { cut };
  },
};

function readValue(value: unknown, report: Report): void {
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (!isRecord(item)) continue;
    readStat(item, report);
    if (Array.isArray(item['stats'])) {
      for (const stat of item['stats'] as unknown[]) if (isRecord(stat)) readStat(stat, report);
    }
    const options = item['command_line_options'];
    const concurrency = isRecord(options) ? options['concurrency'] : undefined;
    if (typeof concurrency === 'number') report({ kind: 'concurrency', value: concurrency });
  }
}

function readStat({ name, value }: Record<string, unknown>, report: Report): void {
  if (typeof name !== 'string' || value === undefined) return;
  const sample = sampleOf(name, typeof value === 'string' ? value : JSON.stringify(value));
  if (sample) report(sample);
}
