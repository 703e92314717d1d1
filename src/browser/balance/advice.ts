import type { Advice } from '#balance/advice/situation.ts';
import { element } from '#browser/element.ts';
import { button } from '#browser/parts.ts';
import { copyText } from '#browser/saving.ts';

/** What to do, in its order, with manifests and commands to copy. */
export function adviceList(list: readonly Advice[]): Node[] {
  if (list.length === 0) return [];
  const items = list.map(({ title, text, cost, manifests, commands }) =>
    element(
      'li',
      '',
      element('h3', '', title),
      ...text.map((paragraph) => element('p', '', paragraph)),
      ...(cost === undefined
        ? []
        : [element('p', '', element('strong', '', 'What it costs: '), cost)]),
      ...manifests.map((manifest) => copyable(manifest.title, manifest.text)),
      ...commands.map((command) => copyable(command.title, command.text)),
    ),
  );
  return [element('h2', '', 'What to do'), element('ol', 'advice', ...items)];
}

function copyable(title: string, text: string): HTMLElement {
  const body = element('pre', '', element('code', '', text));
  body.tabIndex = 0;
  const copy = button('Copy', async () => {
    copy.textContent = (await copyText(text))
      ? 'Copied'
      : 'The browser does not let the page copy.';
  });
  copy.setAttribute('aria-label', `Copy: ${title}`);
  return element('details', 'copyable', element('summary', '', title), copy, body);
}
