import { narrow, type Faceted, type Selection } from '#catalog/facets.ts';

/** What the values of a facet are called, where the page does not list them. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Loaded = { items: Faceted<string>[]; labels: Labels };

/** A field that finds a value by its name, for a facet with too many values to list. */
export function offerNames(
  root: HTMLElement,
  load: () => Promise<Loaded>,
  selection: () => Selection<string>,
  toggle: (name: string, value: string) => void,
): void {
  const group = root.querySelector<HTMLElement>('[data-finder]');
  const name = group?.dataset['facet'];
  if (!group || !name) return;
  const label = document.createElement('label');
  const input = document.createElement('input');
  const options = document.createElement('datalist');
  options.id = `${name}-names`;
  input.type = 'text';
  input.autocomplete = 'off';
  input.setAttribute('list', options.id);
  label.append(group.dataset['finder'] ?? '', input, options);
  group.replaceChildren(label);

  // Each time the names that the other facets leave.
  const refresh = async () => {
    const { items, labels } = await load();
    const counts = narrow(items, selection()).counts[name];
    options.replaceChildren(
      ...Object.entries(labels[name] ?? {}).flatMap(([value, text]) => {
        const count = counts?.get(value);
        if (!count) return [];
        const option = document.createElement('option');
        option.value = text;
        option.label = count === 1 ? '1 talk' : `${count} talks`;
        return [option];
      }),
    );
  };
  input.addEventListener('focus', () => void refresh());
  input.addEventListener('change', async () => {
    const wanted = input.value.trim().toLowerCase();
    const { labels } = await load();
    const found = Object.entries(labels[name] ?? {}).find(
      ([value, text]) => text.toLowerCase() === wanted || value === wanted,
    );
    input.setCustomValidity(found || wanted === '' ? '' : 'Nobody here has this name.');
    if (!found) return void input.reportValidity();
    input.value = '';
    if (!selection()[name]?.includes(found[0])) toggle(name, found[0]);
  });
}
