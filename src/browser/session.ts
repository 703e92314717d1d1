/** What a tab keeps until it is closed: a reload finds it again, other tabs do not. */

/** Other projects may be served from the same host, as on GitHub Pages. */
const prefix = 'chartroom.';

export type SessionName = 'analyzer' | 'balance' | 'access-logs';

/** @returns what the tab keeps, which may be another version's; undefined where there is nothing. */
export function keptInTab(name: SessionName): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns false when the browser does not keep it: storage is off, or there is too much. */
export function keepInTab(name: SessionName, value: unknown): boolean {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    forgetInTab(name);
    return false;
  }
}

export function forgetInTab(name: SessionName): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // Storage is off: there is nothing to forget.
  }
}
