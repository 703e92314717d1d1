import type { Finding } from '#analyzer/finding.ts';
import { tally, type Tally } from '#analyzer/grouping.ts';
import { element } from '#browser/element.ts';
import { button, part } from '#browser/parts.ts';
import { whenOther } from '#browser/when-other.ts';

const names = ['namespace', 'kind'] as const;
type Name = (typeof names)[number];

/** Rows of one table. */
const most = 30;

/** The counts by namespace and by kind, each of which narrows the list to its own. */
export function placeFilter(root: HTMLElement, changed: () => void) {
  const chosen = new Map<Name, string>();
  const drawRows = whenOther();
  let counted: Record<Name, Tally[]> = { namespace: [], kind: [] };

  return {
    offer(findings: readonly Finding[]): void {
      counted = {
        namespace: tally(findings, ({ resource }) => resource.namespace),
        kind: tally(findings, ({ resource }) => resource.kind),
      };
      for (const name of names) {
        if (!counted[name].some((one) => one.name === chosen.get(name))) chosen.delete(name);
      }
      part(root, 'counts-by').hidden = counted.namespace.length < 2 && counted.kind.length < 2;
      drawRows([counted, ...chosen], draw);
    },
    fits: ({ resource }: Finding) =>
      names.every((name) => !chosen.has(name) || chosen.get(name) === resource[name]),
    narrows: () => chosen.size > 0,
    clear(): void {
      chosen.clear();
      draw();
    },
  };

  function draw(): void {
    for (const name of names) {
      const rows = counted[name];
      const more = rows.length - most;
      part(root, `table="${name}"`).hidden = rows.length < 2;
      part(root, `count-by="${name}"`).replaceChildren(
        ...rows.slice(0, most).map((row) => rowOf(name, row)),
        ...(more > 0 ? [element('tr', 'soft', element('td', '', `and ${more} more`))] : []),
      );
    }
  }

  function rowOf(name: Name, { name: value, count }: Tally): HTMLElement {
    const choice = button(value === '' ? 'none' : value, () => {
      if (chosen.get(name) === value) chosen.delete(name);
      else chosen.set(name, value);
      for (const other of part(root, `count-by="${name}"`).querySelectorAll('button')) {
        other.setAttribute('aria-pressed', String(other === choice && chosen.has(name)));
      }
      changed();
    });
    choice.setAttribute('aria-pressed', String(chosen.get(name) === value));
    const head = element('th', '', choice);
    head.scope = 'row';
    return element('tr', '', head, element('td', '', `${count}`));
  }
}
