import type { Format } from '#balance/format.ts';
import { problemsOf, prometheusAnswer } from '#balance/prometheus-answer.ts';
import { originOf, seriesSample } from '#balance/series.ts';

/** The answer of Prometheus's HTTP API to an instant query. */
export const prometheusVector: Format = {
  name: 'prometheus-vector',
  title: 'answer of Prometheus to an instant query',
  fits: ({ text, documents }) =>
    (/"metric"\s*:/.test(text) && /"value"\s*:\s*\[/.test(text)) ||
    (/"status"\s*:\s*"(?:error|success)"/.test(text) &&
      !/"values"\s*:\s*\[/.test(text) &&
      documents().values.length > 0),

  read({ documents }, report) {
    const { values, cut } = documents();
    const { series, problems } = prometheusAnswer(values, ({ value }) => [value]);
    for (const { labels, points } of series) {
      problems.push(...problemsOf(labels));
      const sample = seriesSample(labels, points[0]?.value ?? '');
      if (sample) report(sample, { origin: originOf(labels) });
    }
    return { cut, problems };
  },
};
