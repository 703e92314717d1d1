import type { Finding, Repair } from '#analyzer/finding.ts';
import { withoutConflicts } from '#analyzer/repair/without-conflicts.ts';
import { diffOf } from '#browser/analyzer/fixing/diff.ts';
import type { Fixing } from '#browser/analyzer/fixing/fixing.ts';
import { element } from '#browser/element.ts';
import { part } from '#browser/parts.ts';

/**
 * The button of a fix in an entry: it shows what would change, and a second one changes it.
 *
 * @param findings those of the entry, as they are now.
 * @returns how to show the change as it is now, where it is shown.
 */
export function offerRepair(
  entry: HTMLElement,
  findings: () => readonly Finding[],
  { preview, apply }: Pick<Fixing, 'preview' | 'apply'>,
): { refresh: () => void } {
  const offered = () => findings().flatMap(({ repair }) => (repair ? [{ repair }] : []));
  const all = offered();
  if (all.length === 0) return { refresh: () => {} };
  const open = part<HTMLButtonElement>(entry, 'preview');
  const shown = part(entry, 'previewed');
  let repairs: Repair[] = [];
  part(entry, 'repair').hidden = false;
  tell(all.map(({ repair }) => repair));
  open.addEventListener('click', () => {
    shown.hidden = !shown.hidden;
    open.setAttribute('aria-expanded', String(!shown.hidden));
    refresh();
  });
  part(entry, 'apply').addEventListener('click', () => apply(repairs));
  return { refresh };

  function refresh(): void {
    // Not before it is asked for: the list is drawn after every change.
    if (shown.hidden) return;
    repairs = withoutConflicts(offered()).map(({ repair }) => repair);
    tell(repairs);
    const files = preview(repairs);
    part(entry, 'diff').replaceChildren(
      ...files.flatMap(({ file, changes }) => [
        ...(files.length > 1 ? [element('p', 'small', file)] : []),
        diffOf(changes),
      ]),
    );
  }

  function tell(told: readonly Repair[]): void {
    open.textContent = titleOf(told);
    part(entry, 'unsure').hidden = told.every(({ safe }) => safe);
  }
}

/** Shows what the fix of an entry would change, and puts the focus on the button that does it. */
export function openRepair(entry: HTMLElement): HTMLElement | undefined {
  if (part(entry, 'repair').hidden) return undefined;
  const open = part(entry, 'preview');
  if (open.getAttribute('aria-expanded') !== 'true') open.click();
  const apply = part(entry, 'apply');
  apply.focus();
  return apply;
}

function titleOf(repairs: readonly Repair[]): string {
  const [first] = repairs;
  const title = first?.title ?? '';
  const more = repairs.length - 1;
  if (more === 0) return title;
  return repairs.every((one) => one.title === title)
    ? `${title}, in ${repairs.length} places`
    : `${title}, and ${more} more ${more === 1 ? 'fix' : 'fixes'}`;
}
