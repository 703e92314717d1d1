import type { Problem } from '#balance/format.ts';
import { isRecord } from '#balance/record.ts';
import type { Labels } from '#balance/series.ts';

/** A series of an answer, with its values in the order of time; an instant query has one. */
export type Series = { labels: Labels; points: Point[] };
export type Point = { time: number; value: string };

export type Answer = { series: Series[]; problems: Problem[] };

/** Reads answers of Prometheus's HTTP API, also a bare list of results, and parts of one. */
export function prometheusAnswer(
  values: readonly unknown[],
  pointsOf: (result: Record<string, unknown>) => unknown[],
): Answer {
  const answer: Answer = { series: [], problems: [] };
  for (const value of values) {
    if (isRecord(value) && value['status'] === 'error') {
      const { errorType, error } = value;
      const text = [errorType, error].filter((part) => typeof part === 'string').join(': ');
      answer.problems.push({ kind: 'prometheus-error', text });
    }
    if (isEmpty(value)) answer.problems.push({ kind: 'no-series' });
    for (const result of resultsOf(value)) {
      if (!isRecord(result) || !isRecord(result['metric'])) continue;
      const points = pointsOf(result).flatMap(pointOf);
      if (points.length > 0) answer.series.push({ labels: labelsOf(result['metric']), points });
    }
  }
  return answer;
}

function isEmpty(value: unknown): boolean {
  if (!isRecord(value) || value['status'] !== 'success' || !isRecord(value['data'])) return false;
  const { result } = value['data'];
  return Array.isArray(result) && result.length === 0;
}

function resultsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return [];
  const data = isRecord(value['data']) ? value['data'] : value;
  return Array.isArray(data['result']) ? (data['result'] as unknown[]) : [value];
}

/** A pair of the time and the value, which is a text. */
function pointOf(pair: unknown): Point[] {
  if (!Array.isArray(pair)) return [];
  const [time, text] = pair as unknown[];
  if (typeof time !== 'number' || (typeof text !== 'string' && typeof text !== 'number')) return [];
  return [{ time, value: String(text) }];
}

function labelsOf(metric: Record<string, unknown>): Labels {
  return new Map(
    Object.entries(metric).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

/** What is to be said of series that name no worker. */
export function problemsOf(labels: Labels): Problem[] {
  const name = labels.get('__name__');
  if (name !== undefined) return [];
  const named = labels.has('worker') || labels.has('envoy_worker_id');
  return [{ kind: named ? 'name-lost' : 'aggregated' }];
}
