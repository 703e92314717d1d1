import type { ShownListener } from '#balance/report.ts';
import { barsOf } from '#browser/balance/bars.ts';
import type { BalanceClient } from '#browser/balance/protocol.ts';
import { element } from '#browser/element.ts';

/** A slider: what exact balance would make of these counts as connections are renewed. */
export function whatIf(
  { perWorker, shown, looksExact }: ShownListener,
  client: BalanceClient,
): HTMLElement {
  const slider = element('input', '');
  Object.assign(slider, { type: 'range', min: '0', max: '100', step: '5', value: '100' });
  const told = element('output', '');
  const picture = element('div', '');
  const label = element(
    'label',
    '',
    element('span', '', 'Connections made anew since: '),
    told,
    slider,
  );
  const box = element(
    'details',
    'what-if',
    element('summary', '', 'With exact balance on'),
    element(
      'p',
      'small',
      'Exact balance places new connections only. Each goes to a worker that holds the fewest.',
    ),
    label,
    picture,
  );
  const show = async () => {
    const renewed = Number(slider.value) / 100;
    told.value = `${slider.value}%`;
    const counts = await client.ask('rebalanced', { perWorker, renewed });
    if (!counts) return;
    picture.replaceChildren(
      barsOf({
        title: `With exact balance at ${shown}, ${slider.value}% of the connections made anew`,
        counts,
        ghost: perWorker,
      }),
    );
  };
  slider.addEventListener('input', () => void show());
  box.addEventListener('toggle', () => {
    if (box.open) void show();
  });
  box.hidden = looksExact;
  return box;
}
