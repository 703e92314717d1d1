import '#browser/search/search.css';
import { address } from '#browser/search/address.ts';
import { find, findByName, loadNames, show, type Found } from '#browser/search/engine.ts';
import type { Part } from '#catalog/search/excerpt.ts';
import { loadPagefind } from '#browser/search/pagefind.ts';
import { countText, element, noticeOf, resultNodes } from '#browser/search/results.ts';

const most = 8;
/** Long enough that a word typed in one go asks once, short enough to answer within 200 ms. */
const pause = 90;

let dialog: ReturnType<typeof makeDialog> | undefined;

export function openDialog(): void {
  dialog ??= makeDialog();
  void loadNames();
  // Where there is no full-text index, as in development, the names answer alone.
  loadPagefind().catch(() => undefined);
  dialog.open();
}

function makeDialog() {
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
  document.body.append(box);

  const excerpts = new Map<string, Part[]>();
  /** Whether somebody chose the selected option; else it is the first, whatever comes. */
  let moved = false;
  let asked = 0;
  let timer = 0;

  input.addEventListener('input', () => {
    const query = input.value.trim();
    const turn = ++asked;
    moved = false;
    clearTimeout(timer);
    if (query === '') {
      clear();
      return;
    }
    void findByName(query).then((found) => draw(found, query, turn, true));
    timer = window.setTimeout(() => {
      find({ query, filters: {} }, true)
        .then((found) => draw(found, query, turn, false))
        .catch(() => findByName(query).then((found) => draw(found, query, turn, false)));
    }, pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && !event.isComposing && selected()) {
      event.preventDefault();
      selected()?.click();
    } else if (event.key === 'Escape' && !event.isComposing) {
      // By itself the first Escape would only empty the field.
      event.preventDefault();
      box.close();
    }
  });
  close.addEventListener('click', () => box.close());
  options.addEventListener('click', () => box.close());
  // Only the backdrop has the dialog itself as its target: children cover the rest.
  box.addEventListener('click', (event) => event.target === box && box.close());

  return {
    open() {
      if (box.open) return;
      box.showModal();
      input.select();
    },
  };

  /** Draws an answer, unless the query has moved on, with the same option selected as before. */
  async function draw(found: Found, query: string, turn: number, early: boolean): Promise<void> {
    const results = (await show(found, 0, most)).map((result) => {
      // The names come first and without excerpts: those already seen stay, so that nothing jumps.
      const excerpt = result.excerpt ?? excerpts.get(result.address);
      if (excerpt) excerpts.set(result.address, excerpt);
      return excerpt ? { ...result, excerpt } : result;
    });
    // By names alone nothing may be there although a text has it: that is no answer yet.
    if (turn !== asked || (early && results.length === 0)) return;
    const before = moved ? selected()?.getAttribute('href') : undefined;
    const links = results.map((result) =>
      option(result.address, ...resultNodes(result, found.words)),
    );
    if (!early && found.pages.length > most) {
      links.push(
        option(
          `${address('search/')}?q=${encodeURIComponent(query)}`,
          element('span', 'all', `All ${countText(found.pages.length)}`),
        ),
      );
    }
    links.forEach((link, index) => (link.id = `search-option-${index}`));
    options.replaceChildren(...links);
    input.setAttribute('aria-expanded', String(links.length > 0));
    select(links.find((link) => link.getAttribute('href') === before) ?? links[0]);
    if (early) return;
    const count = countText(found.pages.length);
    notice.textContent = found.pages.length === 0 ? nothingFound(query) : noticeOf(found, query);
    status.textContent = `${count}. ${notice.textContent}`;
  }

  function clear(): void {
    options.replaceChildren();
    notice.textContent = '';
    status.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    select(undefined);
  }

  function move(step: 1 | -1): void {
    const all = [...options.querySelectorAll('a')];
    const at = all.findIndex((link) => link === selected());
    select(all[(at + step + all.length) % all.length]);
    moved = true;
  }

  function selected(): HTMLAnchorElement | null {
    return options.querySelector<HTMLAnchorElement>('[aria-selected="true"]');
  }

  function select(link: HTMLAnchorElement | undefined): void {
    selected()?.setAttribute('aria-selected', 'false');
    link?.setAttribute('aria-selected', 'true');
    link?.scrollIntoView({ block: 'nearest' });
    if (link) input.setAttribute('aria-activedescendant', link.id);
    else input.removeAttribute('aria-activedescendant');
  }
}

/** A link that is an option: the keyboard stays in the field, a click works as on any link. */
function option(href: string, ...children: Node[]): HTMLAnchorElement {
  const link = element('a', 'result', ...children);
  link.href = href;
  link.tabIndex = -1;
  set(link, { role: 'option', 'aria-selected': 'false' });
  return link;
}

function keyHints(): (Node | string)[] {
  const hints = [
    ['↑', '↓', 'to move'],
    ['Enter', 'to open'],
    ['Esc', 'to close'],
  ];
  return hints.map((hint) =>
    element(
      'span',
      '',
      ...hint.slice(0, -1).map((key) => element('kbd', '', key)),
      ` ${hint.at(-1) ?? ''}`,
    ),
  );
}

function nothingFound(query: string): string {
  return `Nothing found for “${query}”. Try fewer or other words.`;
}

function set(target: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
}
