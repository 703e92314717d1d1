import { keep, kept } from '#browser/storage.ts';

/** The zone that the reader chose, else the browser's. */
export function readerZone(): string {
  const chosen = kept('zone');
  return chosen && isZone(chosen) ? chosen : browserZone();
}

export function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Keeps a choice; the browser's own zone is none. */
export function keepZone(zone: string): void {
  keep('zone', zone === browserZone() ? undefined : zone);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
