// Apart from `slides.ts`, so that a page that shows slides does not load what reads them.

/**
 * Which slide the end of an address names, from 0: `#upgrades` by its id, `#3` by its number.
 *
 * @returns undefined where it names none.
 */
export function slideAt(fragment: string, ids: readonly string[]): number | undefined {
  const name = fragment.replace(/^#/, '');
  const place = /^\d+$/.test(name) ? Number(name) - 1 : ids.indexOf(name);
  return place >= 0 && place < ids.length ? place : undefined;
}

/** How long somebody speaks: `0:07`, `12:30`, `1:02:03`. */
export function elapsedText(seconds: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
