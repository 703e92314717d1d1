import type { Report, ShownListener } from '#balance/report.ts';
import { guidesOf } from '#balance/advice/guides.ts';
import { adviceList } from '#browser/balance/advice.ts';
import { barsOf } from '#browser/balance/bars.ts';
import type { BalanceClient } from '#browser/balance/protocol.ts';
import { listenerView } from '#browser/balance/listener.ts';
import { element } from '#browser/element.ts';
import { button, table } from '#browser/parts.ts';
import { saveFile } from '#browser/saving.ts';

/** Titles and addresses of guides by their ids. */
export type GuideLinks = Readonly<Record<string, { title: string; address: string }>>;

/** The verdict, the listeners, and one of them in full. */
export function resultView(report: Report, client: BalanceClient, guides: GuideLinks): Node[] {
  const { listeners, notes, verdictName, verdict, sums, advice, figures } = report;
  const head = element('h2', 'result-head', verdictName);
  head.tabIndex = -1;
  head.dataset['verdict'] = verdict;
  const one = element('section', 'one');
  one.setAttribute('aria-label', 'The chosen listener');
  const todo = element('div', '');
  const show = (listener: ShownListener) => {
    const difference = report.differences.find(
      ({ pod, address }) => pod === listener.pod && address === listener.address,
    );
    one.replaceChildren(...listenerView(listener, difference, client));
    todo.replaceChildren(...adviceList(listener.advice), ...readOn(listener.advice, guides));
  };
  const [worst] = listeners;
  if (worst) show(worst);
  return [
    head,
    ...(report.formats.length > 0
      ? [element('p', 'soft small', `Read as ${report.formats.join('; ')}.`)]
      : []),
    ...notes.map((note) => element('p', 'remark', note)),
    ...(listeners.length > 1 ? [listenerTable(report, show)] : []),
    ...(worst ? [one] : []),
    ...sums.map(({ pod, listeners: count, verdictName: name, ...sum }) =>
      element(
        'section',
        'sum',
        element(
          'h3',
          '',
          `All ${count} listeners${pod === null ? '' : ` of ${pod}`} together: ${name}`,
        ),
        barsOf({
          title: 'Connections per worker, all listeners together',
          counts: sum.perWorker,
          band: sum.band,
          hot: sum.hotWorkers,
        }),
      ),
    ),
    todo,
    ...adviceList(advice),
    ...readOn(advice, guides),
    ...(worst
      ? [
          element(
            'p',
            '',
            button('Save the figures as JSON', () =>
              saveFile('balance.json', 'application/json', figures),
            ),
          ),
        ]
      : []),
  ];
}

/** The guides that go with the advice. */
function readOn(advice: Report['advice'], links: GuideLinks): Node[] {
  const items = guidesOf(advice).flatMap((id) => {
    const guide = links[id];
    if (!guide) return [];
    const link = element('a', '', guide.title);
    link.href = guide.address;
    return [element('li', '', link)];
  });
  if (items.length === 0) return [];
  return [element('h2', '', 'Read on'), element('ul', 'plain-list', ...items)];
}

const mostRows = 12;

/** Worst first; a click shows one below. */
function listenerTable(report: Report, show: (listener: ShownListener) => void): HTMLElement {
  const { listeners, count } = report;
  const buttons = listeners.map((listener, index) => {
    const choose = button(listener.shown, () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === choose));
      show(listener);
    });
    choose.className = 'choose';
    choose.setAttribute('aria-pressed', String(index === 0));
    return choose;
  });
  const pods = listeners.some(({ pod }) => pod !== null);
  const rows = listeners.map((listener, index) => [
    buttons[index] ?? '',
    ...(pods ? [listener.pod ?? '–'] : []),
    listener.role,
    listener.verdictName,
    listener.total,
    listener.effectiveWorkers === null
      ? '–'
      : `${listener.effectiveWorkers.toFixed(1)} of ${listener.workers}`,
  ]);
  const heads = [
    'Listener',
    ...(pods ? ['Pod'] : []),
    'Role',
    'Verdict',
    'Connections',
    'Workers in use',
  ];
  const caption =
    count > listeners.length
      ? `The worst ${listeners.length} of ${count} listeners`
      : 'Listeners, worst first';
  const box = table(caption, heads, rows);
  // The chosen one stays in sight below a long table, which scrolls by itself.
  if (listeners.length > mostRows) box.classList.add('long');
  return box;
}
