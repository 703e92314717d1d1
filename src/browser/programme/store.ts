import { keptTalks, keptText } from '#catalog/programme-kept.ts';
import { keep, kept, onKeptElsewhere } from '#browser/storage.ts';

const changed = 'programme-changed';

/** Ids of the chosen talks. */
export function chosenTalks(): string[] {
  return keptTalks(kept('programme'));
}

/** @returns false when the browser keeps nothing: storage is off, or full. */
export function keepTalks(ids: readonly string[]): boolean {
  const done = keep('programme', keptText(ids));
  if (done) dispatchEvent(new Event(changed));
  return done;
}

/** Tells of every change, in this page or in another tab. */
export function onProgrammeChange(told: () => void): void {
  addEventListener(changed, told);
  onKeptElsewhere('programme', told);
}
