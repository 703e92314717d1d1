import type { Difference } from '#balance/difference.ts';
import type { ShownListener } from '#balance/report.ts';
import { barsOf } from '#browser/balance/bars.ts';
import type { BalanceClient } from '#browser/balance/protocol.ts';
import { element } from '#browser/element.ts';
import { table } from '#browser/parts.ts';
import { whatIf } from '#browser/balance/what-if.ts';

/** Everything about one listener, but what to do. */
export function listenerView(
  listener: ShownListener,
  difference: Difference | undefined,
  client: BalanceClient,
): Node[] {
  const { shown, role, pod, verdictName, tone, words, perWorker, band, hotWorkers } = listener;
  const where = element('p', 'soft', `${role}${pod === null ? '' : `, pod ${pod}`}`);
  const head = element('h3', '', element('span', 'verdict', verdictName), ` at ${shown}`);
  head.dataset['verdict'] = tone;
  const bars =
    perWorker.length === 0
      ? []
      : [
          barsOf({
            title: `Connections per worker at ${shown}`,
            counts: perWorker,
            band,
            hot: hotWorkers,
            ...(difference ? { ghost: difference.before.perWorker } : {}),
          }),
        ];
  return [
    head,
    where,
    element('p', 'headline', words.headline),
    ...bars,
    ...words.sentences.map((sentence) => element('p', '', sentence)),
    ...(difference ? [comparison(difference)] : []),
    ...(listener.total > 1 && perWorker.length > 1
      ? [figures(listener), whatIf(listener, client)]
      : []),
  ];
}

function comparison({ before, after, since }: Difference): HTMLElement {
  const row = (name: string, value: (one: typeof before) => string) => [
    name,
    value(before),
    value(after),
  ];
  const box = element(
    'div',
    '',
    table(
      'Before and after',
      ['Figure', 'Before', 'After'],
      [
        row('Connections', ({ total }) => total.toLocaleString('en-GB')),
        row('Effective workers', (one) => `${rounded(one.effectiveWorkers, 1)} of ${one.workers}`),
        row('Attainable share', ({ attainableShare }) => percent(attainableShare)),
        row('Jain’s index', ({ jain }) => rounded(jain, 3)),
      ],
    ),
  );
  if (since) {
    const { total, effectiveWorkers, perWorker } = since;
    box.append(
      element(
        'p',
        '',
        `Of one counter, both are readings. Between them came ${total.toLocaleString('en-GB')} connections, spread over ${rounded(effectiveWorkers, 1)} of ${perWorker.length} workers.`,
      ),
    );
  }
  return box;
}

function figures(listener: ShownListener): HTMLElement {
  const { jain, effectiveWorkers, maxOverMean, attainableShare, cv, gini, chiSquare } = listener;
  const { pValue, chance, workers, metric, difference } = listener;
  const methods = { exact: 'counted', simulated: 'simulated', 'chi-square': 'from the curve' };
  return element(
    'details',
    'figures',
    element('summary', '', 'All figures'),
    table(
      'Figures of this listener',
      ['Figure', 'Value'],
      [
        ['Statistic', difference ? `${metric}, difference` : metric],
        ['Effective workers', `${rounded(effectiveWorkers, 2)} of ${workers}`],
        ['Attainable share', percent(attainableShare)],
        ['Jain’s index', rounded(jain, 4)],
        ['Max over mean', rounded(maxOverMean, 2)],
        ['Coefficient of variation', rounded(cv, 3)],
        ['Gini', rounded(gini, 3)],
        ['Chi-square', rounded(chiSquare, 2)],
        [
          'p-value',
          pValue === null ? '–' : `${small(pValue)} (${methods[chance?.method ?? 'exact']})`,
        ],
      ],
    ),
  );
}

function rounded(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)}%`;
}

function small(share: number): string {
  return share < 0.0001 ? '< 0.0001' : share.toFixed(4);
}
