import { part } from '#browser/parts.ts';

/** What somebody has opened stays open when the list is drawn anew. */
export function openEntries(group: HTMLElement): (entry: HTMLElement) => void {
  const entries = [...group.querySelectorAll<HTMLElement>('.finding')];
  const keys = (selector: string) =>
    new Set(
      entries.filter((entry) => entry.querySelector(selector)).map(({ dataset }) => dataset['key']),
    );
  const explained = keys('details[open]');
  const previewed = keys('[data-preview][aria-expanded="true"]');
  return (entry) => {
    const { key } = entry.dataset;
    if (explained.has(key)) entry.querySelector('details')?.setAttribute('open', '');
    if (previewed.has(key) && !part(entry, 'repair').hidden) part(entry, 'preview').click();
  };
}

/**
 * Remembers where in the list the focus is.
 *
 * @returns how to put it there again, once the list is drawn anew: on the same thing of the same
 *   entry, else on the entry that has come into its place, else on the heading.
 */
export function focusIn(pane: HTMLElement): () => void {
  const { activeElement } = document;
  const entry = activeElement?.closest<HTMLElement>('.finding');
  const group = entry?.closest<HTMLElement>('[data-group]');
  if (!activeElement || !entry || !group || !pane.contains(entry)) return () => {};
  const { key } = entry.dataset;
  const at = [...group.querySelectorAll('.finding')].indexOf(entry);
  const thing = controls(entry).indexOf(activeElement as HTMLElement);
  return () => {
    // It may have been put into the list again, which takes the focus.
    if (activeElement.isConnected && entry.contains(activeElement)) {
      (activeElement as HTMLElement).focus({ preventScroll: true });
      return;
    }
    const entries = [...group.querySelectorAll<HTMLElement>('.finding')];
    const same = entries.find(({ dataset }) => dataset['key'] === key);
    const next = entries[Math.min(at, entries.length - 1)];
    const target = same ? controls(same)[thing] : next && controls(next).find(mends);
    (target ?? part(pane, 'findings-title')).focus();
  };
}

function controls(entry: HTMLElement): HTMLElement[] {
  return [...entry.querySelectorAll<HTMLElement>('a[href], button, summary')];
}

/** After a fix, the next one is what most want to go on with. */
function mends(control: HTMLElement): boolean {
  return control.hasAttribute('data-preview') && control.checkVisibility();
}
