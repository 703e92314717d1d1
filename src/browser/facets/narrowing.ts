import { unpackFacets, type PackedFacets } from '#catalog/facet-pack.ts';
import { queryOf, selectionOf } from '#catalog/facet-query.ts';
import {
  narrow,
  toggled,
  type FacetCounts,
  type Faceted,
  type Selection,
} from '#catalog/facets.ts';
import { mostListed } from '#catalog/talk-facets.ts';
import { resultHead } from '#browser/facets/head.ts';
import { offerNames, type Labels } from '#browser/facets/names.ts';

type FacetList = { items: Faceted<string>[]; labels: Labels };

/**
 * Narrows a list to what is chosen. The address holds the choice, so that a link brings it and
 * the back button takes it back.
 */
export function narrowing(root: HTMLElement): { chosen: (input: EventTarget | null) => void } {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-facet] input[type=checkbox]')];
  const names = [
    ...new Set(
      [...root.querySelectorAll<HTMLElement>('[data-facet]')].map(
        ({ dataset }) => dataset['facet'] ?? '',
      ),
    ),
  ];
  let loading: Promise<FacetList> | undefined;
  const load = () => (loading ??= loadList(root));
  const selection = () => selectionOf(location.search, names);
  const toggle = (name: string, value: string) => choose(toggled(selection(), name, value));
  const head = resultHead(root, { choose, toggle });
  const finder = offerNames(root, load, selection, toggle);

  function choose(next: Selection<string>): void {
    history.pushState(null, '', location.pathname + queryOf(next));
    void show();
  }

  async function show(): Promise<void> {
    const query = location.search;
    const list = await load().catch(() => undefined);
    if (!list) {
      loading = undefined;
      head.refuse();
      return;
    }
    const { items, labels } = list;
    // Somebody chose again while the data came.
    if (query !== location.search) return;
    const chosen = selection();
    const { ids, counts } = narrow(items, chosen);
    showBoxes(boxes, chosen, counts);
    head.show(items, chosen, ids, (name, value) => labels[name]?.[value] ?? boxLabel(name, value));
    root.toggleAttribute('data-narrowed', queryOf(chosen) !== '');
    await showRows(root, ids);
    delete document.documentElement.dataset['choosing'];
  }

  function boxLabel(name: string, value: string): string {
    const box = boxes.find((input) => input.name === name && input.value === value);
    return box?.nextElementSibling?.textContent ?? value;
  }

  addEventListener('popstate', () => void show());
  if (queryOf(selection()) !== '') void show();
  else delete document.documentElement.dataset['choosing'];
  return {
    chosen(input) {
      if (!(input instanceof HTMLInputElement)) return;
      if (boxes.includes(input)) toggle(input.name, input.value);
      else void finder(input);
    },
  };
}

async function loadList(root: HTMLElement): Promise<FacetList> {
  const inline = root.querySelector('script[type="application/json"]')?.textContent;
  const data = (
    inline ? JSON.parse(inline) : await (await fetch(root.dataset['facetSource'] ?? '')).json()
  ) as PackedFacets<string> & { labels?: Labels };
  return { items: unpackFacets(data), labels: data.labels ?? {} };
}

function showBoxes(
  boxes: readonly HTMLInputElement[],
  selection: Selection<string>,
  counts: FacetCounts<string>,
): void {
  for (const input of boxes) {
    const count = counts[input.name]?.get(input.value) ?? 0;
    const sounding = input.parentElement?.querySelector('.sounding');
    input.checked = selection[input.name]?.includes(input.value) ?? false;
    if (sounding) sounding.textContent = String(count);
    input.closest('li')?.toggleAttribute('data-none', count === 0 && !input.checked);
    const more = input.closest<HTMLDetailsElement>('details[data-more]');
    if (more && input.checked) more.open = true;
  }
}

/** Shows the rows of these items; those that the page does not list are built. */
async function showRows(root: HTMLElement, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids);
  let shown = 0;
  for (const row of root.querySelectorAll<HTMLElement>('[data-talk], [data-item]')) {
    row.hidden = !wanted.delete(row.dataset['talk'] ?? row.dataset['item'] ?? '');
    if (!row.hidden) shown += 1;
  }
  root.querySelector('[data-facet-cut]')?.toggleAttribute('hidden', ids.length <= mostListed);
  const { rowSource } = root.dataset;
  if (!rowSource) return;
  const { buildRows } = await import('#browser/facets/rows.ts');
  await buildRows(root, [...wanted].slice(0, mostListed - shown), rowSource);
}
