/** The storage of a browser may be off, full or refused: then nothing is kept, and nothing fails. */

/** Other projects may be served from the same host, as on GitHub Pages. */
const prefix = 'chartroom.';

/** What the site keeps in a browser; the page "About the data" names each. */
export type KeptName = 'theme' | 'zone' | 'programme' | 'slash';

export function kept(name: KeptName): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/**
 * Keeps a value, or forgets it where there is none.
 *
 * @returns false when the browser keeps nothing.
 */
export function keep(name: KeptName, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}

/** Whether the browser lets the site keep anything. */
export function storageWorks(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** Tells when another tab changes what is kept. */
export function onKeptElsewhere(name: KeptName, told: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === prefix + name || key === null) told();
  });
}
