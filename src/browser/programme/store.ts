import { keptTalks, keptText } from '#catalog/programme-kept.ts';

const key = 'programme';
const changed = 'programme-changed';

/** Ids of the chosen talks. */
export function chosenTalks(): string[] {
  try {
    return keptTalks(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** @returns false when the browser keeps nothing: storage is off, or full. */
export function keepTalks(ids: readonly string[]): boolean {
  try {
    localStorage.setItem(key, keptText(ids));
  } catch {
    return false;
  }
  dispatchEvent(new Event(changed));
  return true;
}

/** Whether the browser lets the site keep anything. */
export function storageWorks(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Tells of every change, in this page or in another tab. */
export function onProgrammeChange(told: () => void): void {
  addEventListener(changed, told);
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) told();
  });
}
