import '#browser/search/search.css';
import { address } from '#address.ts';
import { makeBox, makeOption } from '#browser/search/dialog-box.ts';
import { element } from '#browser/element.ts';
import { find, findByName, loadNames, show, type Found } from '#browser/search/engine.ts';
import { loadPagefind } from '#browser/search/pagefind.ts';
import { countText, noticeOf, resultNodes } from '#browser/search/results.ts';
import type { Part } from '#catalog/search/excerpt.ts';
import { fullTextQuery } from '#catalog/search/query.ts';

const most = 8;
/** Long enough that a word typed in one go asks once, short enough to answer within 200 ms. */
const pause = 130;
/** After this nobody is typing any more, and a last word of two letters is meant. */
const longPause = 600;

let dialog: ReturnType<typeof makeDialog> | undefined;

/** @param typed what was typed before the dialog was there. */
export function openDialog(typed: string): void {
  dialog ??= makeDialog();
  void loadNames();
  // Where there is no full-text index, as in development, the names answer alone.
  loadPagefind().catch(() => undefined);
  dialog.open(typed);
}

function makeDialog() {
  const { box, input, options, notice, status } = makeBox();
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
      ask(query, turn, true);
      if (fullTextQuery(query, true) === fullTextQuery(query)) return;
      timer = window.setTimeout(() => ask(query, turn, false), longPause - pause);
    }, pause);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && selected()) {
      event.preventDefault();
      selected()?.click();
    } else if (event.key === 'Escape') {
      // By itself the first Escape would only empty the field.
      event.preventDefault();
      box.close();
    }
  });
  options.addEventListener('click', () => box.close());

  return {
    open(typed: string) {
      if (box.open) return;
      box.showModal();
      input.select();
      if (typed === '') return;
      input.value = typed;
      input.dispatchEvent(new Event('input'));
    },
  };

  function ask(query: string, turn: number, typing: boolean): void {
    find({ query, filters: {} }, typing)
      .catch(() => findByName(query))
      .then((found) => draw(found, query, turn, false))
      .catch(() => undefined);
  }

  /** Draws an answer, unless the query has moved on, with the same option selected as before. */
  async function draw(found: Found, query: string, turn: number, early: boolean): Promise<void> {
    if (turn !== asked) return;
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
      makeOption(result.address, ...resultNodes(result, found.words)),
    );
    const count = countText(found.pages.length);
    if (!early && found.pages.length > most) {
      const all = `${address('search/')}?${new URLSearchParams({ q: query }).toString()}`;
      links.push(makeOption(all, element('span', 'all', `All ${count}`)));
    }
    links.forEach((link, index) => (link.id = `search-option-${index}`));
    options.replaceChildren(...links);
    input.setAttribute('aria-expanded', String(links.length > 0));
    select(links.find((link) => link.getAttribute('href') === before) ?? links[0]);
    if (early) return;
    const nothing = found.pages.length === 0;
    say(count, nothing ? `Nothing found for “${query}”.` : noticeOf(found, query));
  }

  function clear(): void {
    options.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    select(undefined);
    say('', '');
  }

  function say(count: string, text: string): void {
    const spoken = [count, text].filter(Boolean).join('. ');
    notice.textContent = text;
    // The same words again would be read out again.
    if (status.textContent !== spoken) status.textContent = spoken;
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
