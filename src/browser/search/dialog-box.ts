import { address } from '#address.ts';
import { element } from '#browser/element.ts';

/** The dialog and its parts: a field that points into a list of options below it. */
export function makeBox() {
  const input = element('input', '');
  input.type = 'search';
  input.name = 'q';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.placeholder = 'Titles, subjects, people, companies; English or 中文';
  set(input, {
    role: 'combobox',
    'aria-label': 'Search talks, topics, speakers',
    'aria-autocomplete': 'list',
    'aria-controls': 'search-options',
    'aria-expanded': 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', 'close', 'Close');
  close.type = 'button';
  const form = element('form', '', input, close);
  form.action = address('search/');
  set(form, { role: 'search' });
  const options = element('div', 'results');
  set(options, { id: 'search-options', role: 'listbox', 'aria-label': 'Results' });
  const notice = element('p', 'notice');
  const status = element('p', 'visually-hidden');
  set(status, { role: 'status' });
  const keys = element('p', 'keys', ...keyHints());
  const box = element('dialog', 'search-dialog', form, notice, options, status, keys);
  set(box, { 'aria-label': 'Search' });

  close.addEventListener('click', () => box.close());
  // Only the backdrop has the dialog itself as its target: children cover the rest.
  box.addEventListener('click', (event) => event.target === box && box.close());
  return { box, input, options, notice, status };
}

/** A link that is an option: the keyboard stays in the field, a click works as on any link. */
export function makeOption(href: string, ...children: Node[]): HTMLAnchorElement {
  const link = element('a', 'result', ...children);
  link.href = href;
  link.tabIndex = -1;
  set(link, { role: 'option', 'aria-selected': 'false' });
  return link;
}

function keyHints(): Node[] {
  const hints = [
    { keys: ['↑', '↓'], does: ' to move' },
    { keys: ['Enter'], does: ' to open' },
    { keys: ['Esc'], does: ' to close' },
  ];
  return hints.map(({ keys, does }) =>
    element('span', '', ...keys.map((key) => element('kbd', '', key)), does),
  );
}

function set(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
