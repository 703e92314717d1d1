import type { Format } from '#balance/format.ts';
import { problemsOf, prometheusAnswer, type Point } from '#balance/prometheus-answer.ts';
import { originOf, seriesSample } from '#balance/series.ts';

/**
 * The answer of Prometheus's HTTP API to a range query. The first and the last moment of each proxy
 * are reported, as two readings; a series without a value at one of them counts as zero there.
 */
export const prometheusMatrix: Format = {
  name: 'prometheus-matrix',
  title: 'answer of Prometheus to a range query',
  fits: ({ text }) => /"metric"\s*:/.test(text) && /"values"\s*:\s*\[/.test(text),

  read({ documents }, report) {
    const { values, cut } = documents();
    const { series, problems } = prometheusAnswer(values, (result) =>
      Array.isArray(result['values']) ? (result['values'] as unknown[]) : [],
    );
    const spans = new Map<string, { from: number; to: number }>();
    const found = series.map(({ labels, points }) => {
      const origin = originOf(labels);
      const identity = origin?.identity ?? '';
      const span = spans.get(identity) ?? { from: Infinity, to: -Infinity };
      for (const { time } of points) {
        span.from = Math.min(span.from, time);
        span.to = Math.max(span.to, time);
      }
      spans.set(identity, span);
      return { labels, points, origin, span };
    });
    for (const { labels } of found) problems.push(...problemsOf(labels));
    for (const reading of [0, 1]) {
      for (const { labels, points, origin, span } of found) {
        if (reading === 1 && span.from === span.to) continue;
        const time = reading === 0 ? span.from : span.to;
        const sample = seriesSample(labels, valueAt(points, time));
        if (sample) report(sample, { origin, reading });
      }
    }
    return { cut, problems };
  },
};

function valueAt(points: readonly Point[], time: number): string {
  return points.find((point) => point.time === time)?.value ?? '0';
}
