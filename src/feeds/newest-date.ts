import type { Catalog } from '#catalog/catalog.ts';

/**
 * The newest day that the archive knows of, `2026-03-24`.
 *
 * Stands where a format demands a date of revision: the time of the build would make every build differ.
 */
export function newestDate(catalog: Catalog): string {
  const dates = [
    ...[...catalog.editions.values()].map(({ start, end }) => end ?? start),
    ...[...catalog.sessions.values()].map(({ start }) => start.slice(0, 10)),
    ...[...catalog.lists.values()].map(({ date }) => date),
  ].filter((date) => date !== undefined);
  return dates.toSorted().at(-1) ?? '1970-01-01';
}
