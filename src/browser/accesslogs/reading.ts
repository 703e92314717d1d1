import type { Choice, View } from '#accesslogs/view.ts';
import { explanationView } from '#browser/accesslogs/explanation.ts';
import type { LinkTexts } from '#browser/accesslogs/links.ts';
import type { LogClient, Overview } from '#browser/accesslogs/protocol.ts';
import { listView, summaryView } from '#browser/accesslogs/result.ts';
import { part } from '#browser/parts.ts';

/** Shows the log that was read, and lets the reader narrow it down and open its lines. */
export type LogReading = {
  begin: (overview: Overview) => Promise<void>;
  /** The number of the line that is explained; null where none is. */
  explained: () => number | null;
};

const everything: Choice = { filter: {}, failures: false, from: 0 };
/** Of fewer lines, the list says all that charts and counts would. */
const leastForSummary = 10;

export function startReading(
  root: HTMLElement,
  client: LogClient,
  tell: (text: string) => void,
): LogReading {
  const summary = part(root, 'summary');
  const list = part(root, 'list');
  const one = part(root, 'one');
  const links = JSON.parse(part(root, 'links').textContent) as LinkTexts;
  let brief = false;
  let shown: number | null = null;

  return {
    async begin({ lines, first }) {
      shown = null;
      brief = lines < leastForSummary;
      root.toggleAttribute('data-single', lines === 1);
      await choose(everything);
      if (first !== null) await explain(first);
    },
    explained: () => shown,
  };

  async function choose(choice: Choice): Promise<View | undefined> {
    const view = await client.ask('view', choice);
    if (view) draw(view, choice);
    return view;
  }

  function draw(view: View, choice: Choice): void {
    const acts = {
      choose: (other: Choice) => void narrow(other, other.from === choice.from ? summary : list),
      explain: (number: number) => void explain(number, true),
    };
    summary.replaceChildren(...summaryView(view, choice, acts, brief));
    list.replaceChildren(...listView(view, choice, acts));
  }

  /** @param target where the focus goes on: what was clicked is no longer there. */
  async function narrow(choice: Choice, target: HTMLElement): Promise<void> {
    const view = await choose(choice);
    if (!view) return;
    target.focus();
    const { lines } = view.summary;
    tell(lines === 1 ? '1 line fits.' : `${lines.toLocaleString('en-GB')} lines fit.`);
  }

  /** @param asked whether a click asked for it, so that the focus goes there. */
  async function explain(number: number, asked = false): Promise<void> {
    const answer = await client.ask('line', number);
    if (!answer) return;
    shown = number;
    one.replaceChildren(
      ...explanationView(answer.told, answer.text, links, (other) => void explain(other, true)),
    );
    for (const button of list.querySelectorAll<HTMLElement>('[data-line]')) {
      if (button.dataset['line'] === String(number)) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    if (asked) one.querySelector('h3')?.focus();
  }
}
