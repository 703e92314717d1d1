import { narrow, type Faceted, type Selection } from '#catalog/facets.ts';

/** What the values of a facet are called, where the page does not list them. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * A field that finds a value by its name, for a facet with too many values to list.
 *
 * @returns what to do when the field was changed.
 */
export function offerNames(
  root: HTMLElement,
  load: () => Promise<{ items: Faceted<string>[]; labels: Labels }>,
  selection: () => Selection<string>,
  toggle: (name: string, value: string) => void,
): (input: HTMLInputElement) => Promise<void> {
  const field = root.querySelector<HTMLInputElement>('[data-finder] input');
  const refresh = () => field && void offer(field);
  field?.addEventListener('focus', refresh);
  if (document.activeElement === field) refresh();
  return async (input) => {
    const wanted = input.value.trim().toLowerCase();
    const known = Object.entries((await load()).labels[input.name] ?? {});
    const [found, ...others] = wanted === '' ? [] : meant(wanted, known);
    input.setCustomValidity(problemOf(wanted, found && [found, ...others]));
    input.reportValidity();
    if (!found || others.length > 0) return;
    input.value = '';
    if (!selection()[input.name]?.includes(found[0])) toggle(input.name, found[0]);
  };

  /** The names that the choice in the other facets leaves. */
  async function offer({ name, list }: HTMLInputElement): Promise<void> {
    const { items, labels } = await load();
    const counts = narrow(items, selection()).counts[name];
    list?.replaceChildren(
      ...Object.entries(labels[name] ?? {}).flatMap(([value, text]) => {
        const count = counts?.get(value);
        const option = document.createElement('option');
        option.value = text;
        option.label = `${count}`;
        return count ? [option] : [];
      }),
    );
  }
}

type Known = [value: string, text: string];

/** What is called so; where nothing is, all whose names hold it. */
function meant(wanted: string, known: readonly Known[]): Known[] {
  const exact = known.find(([value, text]) => text.toLowerCase() === wanted || value === wanted);
  return exact ? [exact] : known.filter(([, text]) => text.toLowerCase().includes(wanted));
}

function problemOf(wanted: string, found: readonly Known[] = []): string {
  if (wanted === '' || found.length === 1) return '';
  if (found.length === 0) return 'Nothing here has this name.';
  const names = found.slice(0, 3).map(([, text]) => text);
  return `${found.length} names hold this: ${names.join(', ')}${found.length > 3 ? ' …' : '.'}`;
}
