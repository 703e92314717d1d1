import type { Advice } from '#balance/advice/situation.ts';
import { button, made } from '#browser/parts.ts';
import { copyText } from '#browser/saving.ts';

/** What to do, in its order, with manifests and commands to copy. */
export function adviceList(list: readonly Advice[]): Node[] {
  if (list.length === 0) return [];
  const items = list.map(({ title, text, cost, manifests, commands }) =>
    made(
      'li',
      '',
      made('h3', '', title),
      ...text.map((paragraph) => made('p', '', paragraph)),
      ...(cost === undefined ? [] : [made('p', '', made('strong', '', 'What it costs: '), cost)]),
      ...manifests.map((manifest) => copyable(manifest.title, manifest.text)),
      ...commands.map((command) => copyable(command.title, command.text)),
    ),
  );
  return [made('h2', '', 'What to do'), made('ol', 'advice', ...items)];
}

function copyable(title: string, text: string): HTMLElement {
  const body = made('pre', '', made('code', '', text));
  body.tabIndex = 0;
  const copy = button('Copy', async () => {
    copy.textContent = (await copyText(text))
      ? 'Copied'
      : 'The browser does not let the page copy.';
  });
  copy.setAttribute('aria-label', `Copy: ${title}`);
  return made('details', 'copyable', made('summary', '', title), copy, body);
}
