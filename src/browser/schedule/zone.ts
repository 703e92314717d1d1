const key = 'zone';

/** The zone that the reader chose, else the browser's. */
export function readerZone(): string {
  const chosen = chosenZone();
  return chosen && isZone(chosen) ? chosen : browserZone();
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Keeps a choice; the browser's own zone is none. */
export function keepZone(zone: string): void {
  try {
    if (zone === browserZone()) localStorage.removeItem(key);
    else localStorage.setItem(key, zone);
  } catch {
    // Storage is off: the choice holds for this page.
  }
}

function chosenZone(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
