import { counted } from '#catalog/numbers.ts';
import { dimensions, valueText, type Dimension } from '#accesslogs/filter.ts';
import type { Choice, Row, View } from '#accesslogs/view.ts';
import { rowsInList } from '#accesslogs/view.ts';
import { countTables, latencyTable } from '#browser/accesslogs/counts.ts';
import { timelineOf } from '#browser/accesslogs/timeline.ts';
import { element } from '#browser/element.ts';
import { button, table } from '#browser/parts.ts';

export type Acts = {
  /** Shows the lines that fit another choice. */
  choose: (choice: Choice) => void;
  explain: (number: number) => void;
};

/** What the chosen lines are, summed up, with everything that narrows them down. */
export function summaryView(view: View, choice: Choice, acts: Acts, brief: boolean): Node[] {
  const { summary } = view;
  const { lines, failures, http, tcp, causes, timeline } = summary;
  const narrow = (dimension: Dimension, value: string) =>
    acts.choose({ ...choice, from: 0, filter: { ...choice.filter, [dimension]: value } });
  const latency = latencyTable(summary);
  return [
    element(
      'p',
      'headline',
      `${counted(lines, 'line')}: ${http.toLocaleString('en-GB')} HTTP, ${tcp.toLocaleString('en-GB')} TCP. ${failures === 0 ? 'None tells of a failure.' : `${failures.toLocaleString('en-GB')} tell of a failure.`}`,
    ),
    ...chosen(view, choice, acts),
    ...(causes.length === 0
      ? []
      : [
          table(
            'What failed',
            ['Cause', 'Lines', 'Example'],
            causes.map(({ problem, title, lines: count, first }) => {
              const only = button(title, () => narrow('problem', problem));
              only.className = 'narrow';
              const explain = button('Explain', () => acts.explain(first));
              explain.setAttribute('aria-label', `Explain line ${first}: ${title}`);
              return [only, count, explain];
            }),
          ),
        ]),
    ...(brief
      ? []
      : [
          ...(timeline ? [timelineOf(timeline)] : []),
          ...(latency ? [latency] : []),
          element('div', 'tables', ...countTables(summary, narrow)),
        ]),
  ];
}

/** What narrows the lines down, each with a button that takes it away. */
function chosen({ problem }: View, choice: Choice, { choose }: Acts): Node[] {
  const parts = Object.entries(choice.filter) as [Dimension, string][];
  const chips = parts.map(([dimension, value]) => {
    const { [dimension]: _, ...filter } = choice.filter;
    const shown = dimension === 'problem' ? problem : valueText(dimension, value);
    const text = `${dimensions[dimension]}: ${shown ?? value}`;
    const chip = button(`${text} ×`, () => choose({ ...choice, from: 0, filter }));
    chip.setAttribute('aria-label', `Remove the filter ${text}`);
    return element('li', '', chip);
  });
  const failures = element('input', '');
  failures.type = 'checkbox';
  failures.checked = choice.failures;
  failures.dataset['failures'] = '';
  failures.addEventListener('change', () =>
    choose({ ...choice, from: 0, failures: failures.checked }),
  );
  return [
    element(
      'div',
      'chosen',
      element('label', '', failures, ' Failures only'),
      element('ul', 'plain-list', ...chips),
    ),
  ];
}

/** Some of the chosen lines; a click explains one. */
export function listView({ summary, from, rows }: View, choice: Choice, acts: Acts): Node[] {
  if (rows.length === 0) return [element('p', '', 'No line fits.')];
  const last = from + rows.length;
  const move = (text: string, to: number) =>
    button(text, () => acts.choose({ ...choice, from: to }));
  const moves = [
    ...(from > 0 ? [move('Earlier lines', Math.max(0, from - rowsInList))] : []),
    ...(last < summary.lines ? [move('Later lines', last)] : []),
  ];
  return [
    table(
      `Lines ${(from + 1).toLocaleString('en-GB')} to ${last.toLocaleString('en-GB')} of ${summary.lines.toLocaleString('en-GB')}`,
      ['Line', 'Time', 'State', 'Request and what it tells'],
      rows.map((row) => cells(row, acts)),
    ),
    ...(moves.length > 0 ? [element('p', 'moves', ...moves)] : []),
  ];
}

function cells({ number, time, code, flags, what, to, title, harmless }: Row, acts: Acts) {
  const explain = button(number.toLocaleString('en-GB'), () => acts.explain(number));
  explain.className = 'narrow';
  explain.dataset['line'] = String(number);
  explain.setAttribute('aria-label', `Explain line ${number}: ${title}`);
  return [
    explain,
    element('span', 'time', time),
    element('span', harmless ? '' : 'bad', [code, flags].filter((part) => part !== '').join(' ')),
    element(
      'div',
      'request',
      element('span', '', what),
      ...(to === '' ? [] : [element('span', 'soft', `to ${to}`)]),
      ...(harmless ? [] : [element('span', '', title)]),
    ),
  ];
}
