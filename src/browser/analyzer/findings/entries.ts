import type { Cause } from '#analyzer/grouping.ts';
import { entryOf, faceOf, type Entry } from '#browser/analyzer/findings/entry.ts';
import type { EntryContext } from '#browser/analyzer/findings/fill-in.ts';
import { openEntries } from '#browser/analyzer/findings/redrawing.ts';

/**
 * The entries of a list. After an edit most of them say what they said before: these stay, and with
 * them what is opened in them and the focus. Making all of them anew would hold up whoever types.
 */
export function entriesIn(list: HTMLElement, context: EntryContext) {
  let shown: { face: string; entry: Entry }[] = [];

  return (causes: readonly Cause[]): void => {
    const former = Map.groupBy(shown, ({ face }) => face);
    const open = openEntries(list);
    const made: HTMLElement[] = [];
    shown = causes.map((cause) => {
      const face = faceOf(cause);
      const kept = former.get(face)?.shift();
      if (kept) {
        kept.entry.move(cause);
        return kept;
      }
      const entry = entryOf(cause, context);
      made.push(entry.element);
      return { face, entry };
    });
    const elements = shown.map(({ entry }) => entry.element);
    const isSame =
      elements.length === list.children.length &&
      elements.every((element, index) => element === list.children[index]);
    if (!isSame) list.replaceChildren(...elements);
    for (const element of made) open(element);
  };
}
