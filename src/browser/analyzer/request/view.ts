import type { Place } from '#analyzer/finding.ts';
import type { RequestAnswer } from '#analyzer/request/simulate.ts';
import type { Ending, State, Step, Subject } from '#analyzer/request/step.ts';
import { counted } from '#analyzer/wording.ts';
import { element } from '#browser/element.ts';
import { button, part } from '#browser/parts.ts';

type Go = (place: Place) => void;

const headlines: Readonly<Record<Ending['kind'], string>> = {
  served: 'It arrives.',
  answered: 'A proxy answers it.',
  refused: 'It does not arrive.',
  mixed: 'It depends on the way it takes.',
  unknown: 'What you pasted cannot tell.',
};

const words: Readonly<Record<State, string>> = {
  taken: '',
  told: '',
  skipped: 'passed over',
  stopped: 'ends here',
  unknown: 'cannot be told',
};

/** How many steps of one kind are listed: nobody reads on for ever. */
const mostFolded = 200;

/** The answer: how the request ends, and the steps as a list. */
export function answerView(area: HTMLElement, go: Go) {
  const status = part(area, 'request-ending');
  const list = part(area, 'request-steps');
  const title = part(area, 'request-way');
  return {
    problem(text: string): void {
      status.dataset['kind'] = 'wrong';
      status.replaceChildren(element('p', '', text));
      list.replaceChildren();
      title.hidden = true;
    },
    show({ ending, steps, decided }: Extract<RequestAnswer, { kind: 'followed' }>): void {
      status.dataset['kind'] = ending.kind;
      const open =
        decided || ending.kind === 'unknown'
          ? ''
          : 'What you pasted cannot tell some of the steps. They are marked below.';
      status.replaceChildren(
        element('p', 'headline', headlines[ending.kind]),
        element('p', '', ending.text),
        ...(open === '' ? [] : [element('p', 'soft small', open)]),
      );
      title.hidden = false;
      list.replaceChildren(...entries(steps, go));
    },
  };
}

/** Steps as entries; what was passed over, one after the other, behind one summary. */
function entries(steps: readonly Step[], go: Go): HTMLLIElement[] {
  const found: HTMLLIElement[] = [];
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (!step) break;
    if (step.state !== 'skipped') {
      found.push(entry(step, go));
      continue;
    }
    let end = index;
    while (isLike(steps[end + 1], step)) end++;
    found.push(folded(steps.slice(index, end + 1), go));
    index = end;
  }
  return found;
}

function isLike(other: Step | undefined, { state, subject }: Step): boolean {
  return other?.state === state && other.subject === subject;
}

function folded(steps: readonly Step[], go: Go): HTMLLIElement {
  const subject = steps[0]?.subject ?? 'route';
  const item = element('li', '', details(foldedText(subject, steps.length), steps, go));
  item.dataset['state'] = 'skipped';
  return item;
}

function foldedText(subject: Subject, count: number): string {
  return `${counted(count, nouns[subject] ?? 'step')} passed over`;
}

const nouns: Readonly<Partial<Record<Subject, string>>> = {
  gateway: 'server',
  'virtual service': 'VirtualService',
  route: 'route',
  authorization: 'rule',
};

function details(summary: string, steps: readonly Step[], go: Go): HTMLDetailsElement {
  const shown = steps.slice(0, mostFolded).map((step) => entry(step, go));
  const more = steps.length - shown.length;
  const list = element('ol', 'plain-list', ...shown);
  if (more > 0) list.append(element('li', 'soft', `and ${more} more`));
  return element('details', '', element('summary', '', summary), list);
}

function entry(step: Step, go: Go): HTMLLIElement {
  const { subject, state, text, place, steps = [] } = step;
  const word = words[state];
  const head = element('p', 'head', element('span', 'subject', subject));
  if (word !== '') head.append(element('strong', '', word));
  if (place) head.append(button(`${place.file}:${place.start.line}`, () => go(place)));
  const item = element('li', '', head, element('p', '', text));
  item.dataset['state'] = state;
  if (steps.length > 0) item.append(below(step, steps, go));
  return item;
}

/** What is passed over and why it was, or the way on from a step that was taken. */
function below({ state }: Step, steps: readonly Step[], go: Go): HTMLElement {
  const isReason = steps.every((step) => step.state === 'skipped');
  if (isReason && state !== 'taken') return details('Why', steps, go);
  return element('ol', 'plain-list', ...entries(steps, go));
}
