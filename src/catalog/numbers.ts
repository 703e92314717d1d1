/** A share of 0–1 in whole percents: `0.1818` → `18%`. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A change with its sign: `+4`, `−4`, `0`. */
export function changeText(change: number): string {
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

/** A change of a share in percentage points: `0.0619` → `+6.2`. */
export function pointsText(change: number): string {
  return changeText(Math.round(change * 1000) / 10);
}

/** Why a list is longer than the number of its sessions. */
export function uncountedText(entries: number): string {
  const subject = entries === 1 ? '1 entry of the list is' : `${entries} entries of the list are`;
  return `${subject} not counted above: cancelled, or a social event.`;
}

/** `1 session`, `12 sessions`, `1,200 sessions`. */
export function counted(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * A whole number with its thousands apart: `1200` → `1,200`. Formats of `Intl` would take ten
 * milliseconds to make, a third of what a short run of a command takes.
 */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
