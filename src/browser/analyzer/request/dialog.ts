import type { Place } from '#analyzer/finding.ts';
import type { OffersWithQuestion } from '#analyzer/request/offers.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import { readWish, type TypedRequest } from '#analyzer/request/read-wish.ts';
import type { Desk } from '#browser/analyzer/desk.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';
import { answerView } from '#browser/analyzer/request/view.ts';
import { problemText } from '#browser/analyzer/runs.ts';
import { optionsOf } from '#browser/analyzer/work.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The dialog that follows a request through what was pasted. */
export function offerRequest(desk: Desk, go: (place: Place) => void): () => void {
  const area = part(desk.root, 'dialog="request"');
  const form = part<HTMLFormElement>(area, 'request-form');
  const view = answerView(area, (place) => {
    area.closest('dialog')?.close();
    go(place);
  });
  let asked = 0;
  let isTyped = false;
  form.addEventListener('input', () => {
    isTyped = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  return () => void open();

  async function open(): Promise<void> {
    const { files, choices } = desk.work();
    const options = optionsOf(choices, Date.now());
    const outcome = await desk.client.ask({ kind: 'offers', files, options });
    if (outcome.kind === 'answer') offer(area, outcome.value, isTyped);
    // What is shown was told of an older text.
    if (asked > 0) await ask();
  }

  async function ask(): Promise<void> {
    const number = ++asked;
    const reading = readWish(typed(form));
    if (reading.kind === 'wrong') {
      view.problem(reading.problem);
      return;
    }
    const { files, choices } = desk.work();
    const options = optionsOf(choices, Date.now());
    const { wish } = reading;
    const outcome = await desk.client.ask({ kind: 'request', files, options, wish });
    if (number !== asked) return;
    if (outcome.kind !== 'answer') view.problem(problemText(outcome));
    else if (outcome.value.kind === 'wrong') view.problem(outcome.value.problem);
    else view.show(outcome.value);
  }
}

function typed(form: HTMLFormElement): TypedRequest {
  const value = (name: keyof TypedRequest) => fieldOf(form, name).value;
  return {
    from: value('from'),
    scheme: value('scheme'),
    host: value('host'),
    path: value('path'),
    method: value('method'),
    headers: value('headers'),
    port: value('port'),
    sni: value('sni'),
    sourceIp: value('sourceIp'),
    claims: value('claims'),
  };
}

function fieldOf(within: ParentNode, name: keyof TypedRequest): Field {
  return part<Field>(within, `request-field="${name}"`);
}

/** Shows what there is to choose from, and a request to begin with until somebody types another. */
function offer(
  area: HTMLElement,
  { hosts, gateways, workloads, question }: OffersWithQuestion,
  isTyped: boolean,
): void {
  const from = fieldOf(area, 'from') as HTMLSelectElement;
  const chosen = from.value;
  from.replaceChildren(
    ...group('Gateways', 'gateway', gateways),
    ...group('Workloads', 'workload', workloads),
    new Option('A client without a sidecar', 'outside'),
  );
  part(area, 'request-hosts').replaceChildren(...hosts.map((host) => new Option('', host)));
  from.value = chosen;
  if (!isTyped) fillIn(area, question);
  if (from.selectedIndex === -1) from.selectedIndex = 0;
}

function fillIn(area: HTMLElement, question: RequestWish | undefined): void {
  const fill = (name: keyof TypedRequest, value: string) => {
    fieldOf(area, name).value = value;
  };
  const { from, scheme = 'http', host = '', path = '/', port } = question ?? {};
  fill('from', from && from.kind !== 'outside' ? `${from.kind} ${from.name}` : '');
  fill('scheme', scheme);
  fill('host', host);
  fill('path', path);
  fill('port', port === undefined ? '' : String(port));
}

function group(label: string, kind: string, names: readonly string[]): HTMLOptGroupElement[] {
  if (names.length === 0) return [];
  const made = element('optgroup', '', ...names.map((name) => new Option(name, `${kind} ${name}`)));
  made.label = label;
  return [made];
}
