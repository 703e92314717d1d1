import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import type { Narrowing } from '#analyzer/references/narrow.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';

/** The choices above the drawing. */
export function graphFilters(root: HTMLElement, changed: () => void) {
  const kind = part<HTMLSelectElement>(root, 'graph-kind');
  const namespace = part<HTMLSelectElement>(root, 'graph-namespace');
  const brokenOnly = part<HTMLInputElement>(root, 'graph-broken');
  for (const control of [kind, namespace, brokenOnly]) {
    control.addEventListener('change', changed);
  }

  return {
    current: (): Narrowing => ({
      kind: kind.value,
      namespace: namespace.value,
      brokenOnly: brokenOnly.checked,
    }),
    /** Offers what there is; a choice that is still there stays. */
    offer({ nodes }: ReferenceGraph): void {
      fill(kind, new Set(nodes.map((node) => node.kind)));
      fill(namespace, new Set(nodes.map((node) => node.namespace)));
    },
    choose(name: string): void {
      namespace.value = name;
      changed();
    },
  };
}

function fill(select: HTMLSelectElement, values: ReadonlySet<string>): void {
  const chosen = select.value;
  select.replaceChildren(
    ...['', ...[...values].filter((value) => value !== '').toSorted()].map((value) => {
      const option = element('option', '', value === '' ? 'all' : value);
      option.value = value;
      return option;
    }),
  );
  select.value = values.has(chosen) ? chosen : '';
}
