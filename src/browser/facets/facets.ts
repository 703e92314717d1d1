import {
  narrow,
  queryOf,
  selectionOf,
  toggled,
  unpackFacets,
  type Faceted,
  type PackedFacets,
  type Selection,
} from '#catalog/facets.ts';
import { offerBoxes } from '#browser/facets/boxes.ts';
import { offerNames, type Labels } from '#browser/facets/names.ts';
import { resultHead } from '#browser/facets/head.ts';

/** The data of a list: in the page, or where its address says. */
type FacetData = PackedFacets<string> & { labels?: Labels };

/** Rows are built up to this many; who wants to read more narrows further. */
const mostRows = 500;

for (const root of document.querySelectorAll<HTMLElement>('[data-facets]')) start(root);

function start(root: HTMLElement): void {
  const names = [
    ...new Set(
      [...root.querySelectorAll<HTMLElement>('[data-facet]')].map((group) => facetOf(group)),
    ),
  ];
  let loading: Promise<{ items: Faceted<string>[]; labels: Labels }> | undefined;
  const load = () => (loading ??= loadItems(root));
  const selection = () => selectionOf(location.search, names);
  const toggle = (name: string, value: string) => choose(toggled(selection(), name, value));

  const boxes = offerBoxes(root, toggle);
  offerNames(root, load, selection, toggle);
  const head = resultHead(root, { choose, toggle });

  function choose(next: Selection<string>): void {
    history.pushState(null, '', location.pathname + queryOf(next));
    void show();
  }

  async function show(): Promise<void> {
    const query = location.search;
    const { items, labels } = await load();
    // Somebody chose again while the data came.
    if (query !== location.search) return;
    const chosen = selection();
    const { ids, counts } = narrow(items, chosen);
    boxes.show(chosen, counts);
    head.show(
      items,
      chosen,
      ids,
      (name, value) => labels[name]?.[value] ?? boxes.label(name, value),
    );
    root.toggleAttribute('data-narrowed', queryOf(chosen) !== '');
    await showRows(root, ids);
  }

  addEventListener('popstate', () => void show());
  if (queryOf(selection()) !== '') void show();
}

function facetOf(group: HTMLElement): string {
  return group.dataset['facet'] ?? '';
}

async function loadItems(root: HTMLElement): Promise<{ items: Faceted<string>[]; labels: Labels }> {
  const inline = root.querySelector('script[type="application/json"]')?.textContent;
  const data = (
    inline ? JSON.parse(inline) : await (await fetch(root.dataset['facetSource'] ?? '')).json()
  ) as FacetData;
  return { items: unpackFacets(data), labels: data.labels ?? {} };
}

/** Shows the rows of these items; those that the page lacks are built. */
async function showRows(root: HTMLElement, ids: readonly string[]): Promise<void> {
  const wanted = new Set(ids);
  for (const row of root.querySelectorAll<HTMLElement>('[data-talk]')) {
    row.hidden = !wanted.delete(row.dataset['talk'] ?? '');
  }
  const { rowSource } = root.dataset;
  if (!rowSource) return;
  const { buildRows } = await import('#browser/facets/rows.ts');
  await buildRows(root, [...wanted].slice(0, mostRows), rowSource);
}
