import { holdsChinese } from '#catalog/chinese.ts';
import type { Counts } from '#catalog/search/answer.ts';
import { filterNames, type FilterName } from '#catalog/search/kinds.ts';
import { withFilter, writeState, type SearchState } from '#catalog/search/state.ts';
import { nameOfValue } from '#browser/search/engine.ts';
import { element } from '#browser/element.ts';

/** Values of a filter that show before somebody asks for all of them. */
const first = 8;

/** Opens the filters where there is room beside the results, and reports each group opened later. */
export function offerFilters(box: HTMLDetailsElement, onOpen: () => void): void {
  const wide = matchMedia('(width >= 60rem)');
  const fit = () => (box.open = wide.matches);
  wide.addEventListener('change', fit);
  fit();
  for (const details of [box, ...groupsOf(box)]) {
    details.addEventListener('toggle', () => details.open && onOpen());
  }
}

/** Filters whose values are in view: only these are worth loading their counts for. */
export function openFilters(box: HTMLDetailsElement): FilterName[] {
  return box.open
    ? groupsOf(box)
        .filter(({ open }) => open)
        .map(filterOf)
    : [];
}

/** Puts in place what is ready. */
export type Drawing = () => void;

/** How many results each value would leave, as links to those results. */
export async function drawingOfFilters(
  box: HTMLDetailsElement,
  state: SearchState,
  counts: Counts,
): Promise<Drawing> {
  const drawings = await Promise.all(
    groupsOf(box).map(async (group): Promise<Drawing> => {
      const name = filterOf(group);
      const list = group.querySelector('ul');
      const found = Object.entries(counts[name] ?? {}).filter(([, count]) => count > 0);
      const all = group.dataset['all'] === '';
      const shown = found
        .toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b))
        .slice(0, all ? undefined : first);
      const items = await Promise.all(
        shown.map(async ([value, count]) =>
          element('li', '', valueLink(state, name, value, count, await labelOf(box, name, value))),
        ),
      );
      if (found.length > shown.length) {
        const rest = element('button', 'link small', `All ${found.length}`);
        rest.type = 'button';
        rest.addEventListener('click', () => {
          group.dataset['all'] = '';
          void drawingOfFilters(box, state, counts).then((draw) => {
            draw();
            list?.querySelector('a')?.focus();
          });
        });
        items.push(element('li', '', rest));
      }
      return () => {
        group.hidden = state.filters[name] !== undefined;
        list?.replaceChildren(...items);
      };
    }),
  );
  return () => {
    for (const draw of drawings) draw();
  };
}

/** The filters in force, each as a link to the same search without it. */
export async function drawingOfActive(
  list: HTMLElement,
  box: HTMLDetailsElement,
  state: SearchState,
): Promise<Drawing> {
  const items = await Promise.all(
    filterNames.flatMap((name) => {
      const value = state.filters[name];
      return value === undefined ? [] : [activeItem(box, state, name, value)];
    }),
  );
  return () => {
    list.replaceChildren(...items);
  };
}

async function activeItem(
  box: HTMLDetailsElement,
  state: SearchState,
  name: FilterName,
  value: string,
): Promise<HTMLElement> {
  const label = await labelOf(box, name, value);
  const group = groupsOf(box).find((details) => filterOf(details) === name);
  const link = element('a', 'small', `${group?.dataset['label'] ?? name}: ${label} `);
  link.append(element('span', 'visually-hidden', '(remove)'), cross());
  link.href = addressOf(withFilter(state, name, undefined));
  link.dataset['searchLink'] = '';
  return element('li', '', link);
}

function valueLink(
  state: SearchState,
  name: FilterName,
  value: string,
  count: number,
  label: string,
): HTMLElement {
  const link = element('a', '', label);
  if (holdsChinese(label)) link.lang = 'zh';
  link.href = addressOf(withFilter(state, name, value));
  link.dataset['searchLink'] = '';
  return element('span', 'value', link, ' ', element('span', 'sounding', String(count)));
}

function cross(): HTMLElement {
  const mark = element('span', '', '×');
  mark.ariaHidden = 'true';
  return mark;
}

function addressOf(state: SearchState): string {
  return `?${new URLSearchParams(writeState(state)).toString()}`;
}

/** The page brings the names of most values along; those of people are many and come by name. */
async function labelOf(box: HTMLDetailsElement, name: FilterName, value: string): Promise<string> {
  const option = box.querySelector<HTMLElement>(
    `[data-filter="${name}"] [data-value="${CSS.escape(value)}"]`,
  );
  return option?.dataset['label'] ?? (await nameOfValue(name, value)) ?? value;
}

function groupsOf(box: HTMLDetailsElement): HTMLDetailsElement[] {
  return [...box.querySelectorAll<HTMLDetailsElement>('details[data-filter]')];
}

function filterOf(group: HTMLDetailsElement): FilterName {
  return group.dataset['filter'] as FilterName;
}
