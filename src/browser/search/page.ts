import { readState, writeState, type SearchState } from '#catalog/search/state.ts';
import { element } from '#browser/element.ts';
import { find, findByName, show, type Found } from '#browser/search/engine.ts';
import {
  drawingOfActive,
  drawingOfFilters,
  offerFilters,
  openFilters,
} from '#browser/search/filters.ts';
import { countText, noticeOf, resultNodes } from '#browser/search/results.ts';

const step = 10;
const pause = 120;

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) answerOn(page);

/** Makes the search page answer. Its address holds the search, so that Back and links work. */
function answerOn(root: HTMLElement): void {
  const form = part(root, 'form', HTMLFormElement);
  const input = part(root, 'input[type="search"]', HTMLInputElement);
  const filters = part(root, '[data-search-filters]', HTMLDetailsElement);
  const active = part(root, '[data-search-active]', HTMLElement);
  const answers = part(root, '[data-search-answers]', HTMLElement);
  const browse = part(root, '[data-search-browse]', HTMLElement);
  const status = part(root, '[data-search-status]', HTMLElement);
  const notice = part(root, '[data-search-notice]', HTMLElement);
  const list = part(root, '[data-search-list]', HTMLElement);
  const more = part(root, '[data-search-more]', HTMLButtonElement);

  let state = stateOfAddress();
  let found: Found = { pages: [], counts: {}, words: '' };
  let asked = 0;
  let timer = 0;

  input.value = state.query;
  // A phone would cover the page with its keyboard.
  if (matchMedia('(pointer: fine)').matches) input.focus();
  offerFilters(filters, () => void answer());
  void answer();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(
      () => go({ ...state, query: input.value.trim() }, 'replaceState'),
      pause,
    );
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ ...state, query: input.value.trim() }, 'pushState');
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const link = event.target.closest<HTMLAnchorElement>('a[data-search-link]');
    if (!link) return;
    event.preventDefault();
    go(readState(new URL(link.href).searchParams), 'pushState');
    status.focus();
  });
  window.addEventListener('popstate', () => {
    state = stateOfAddress();
    input.value = state.query;
    void answer();
  });
  more.addEventListener('click', () => void showMore());

  function go(next: SearchState, write: 'pushState' | 'replaceState'): void {
    const parameters = new URLSearchParams(writeState(next)).toString();
    const target = parameters ? `?${parameters}` : location.pathname;
    if (parameters !== location.search.slice(1)) history[write](null, '', target);
    state = next;
    void answer();
  }

  async function answer(): Promise<void> {
    const turn = ++asked;
    const asking = state;
    const { query } = asking;
    const answered = await find(asking, false, openFilters(filters)).catch(() => findByName(query));
    const results = await show(answered, 0, step);
    const drawings = await Promise.all([
      drawingOfFilters(filters, asking, answered.counts),
      drawingOfActive(active, filters, asking),
    ]);
    // An answer that comes late shows nothing: a newer one stands there, or is on its way.
    if (turn !== asked) return;
    for (const draw of drawings) draw();
    found = answered;
    const isEmpty = query === '' && Object.keys(asking.filters).length === 0;
    answers.hidden = isEmpty;
    // Pages with some of the words are no set that could be counted.
    filters.hidden = results.length === 0 || found.instead?.kind === 'some-words';
    browse.hidden = results.length > 0;
    list.replaceChildren(...results.map((result) => row(result, found.words)));
    notice.textContent = noticeOf(found, query);
    status.textContent = isEmpty
      ? ''
      : `${countText(found.pages.length)}${query ? ` for “${query}”` : ''}`;
    offerMore();
  }

  async function showMore(): Promise<void> {
    const turn = asked;
    const results = await show(found, list.children.length, list.children.length + step);
    if (turn !== asked) return;
    const rows = results.map((result) => row(result, found.words));
    list.append(...rows);
    rows[0]?.querySelector('a')?.focus();
    offerMore();
  }

  function offerMore(): void {
    const left = found.pages.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, step)} more`;
  }
}

function row(result: Parameters<typeof resultNodes>[0], query: string): HTMLElement {
  const link = element('a', 'result', ...resultNodes(result, query));
  link.href = result.address;
  return element('li', '', link);
}

function stateOfAddress(): SearchState {
  return readState(new URLSearchParams(location.search));
}

function part<Part extends HTMLElement>(
  root: HTMLElement,
  selector: string,
  type: new () => Part,
): Part {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new TypeError(`the search page has no ${selector}`);
}
