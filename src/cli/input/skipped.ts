import type { Place } from '#analyzer/finding.ts';
import type { SkippedDocument } from '#analyzer/skipped.ts';
import type { Input } from '#cli/input/collect.ts';

/** Places by their paths from the current folder: `mesh/route.yaml:7`. */
export function placesOf({ paths }: Pick<Input, 'paths'>): (place: Place) => string {
  return ({ file, start }) => `${paths.get(file) ?? file}:${start.line}`;
}

/** Each document that was left out, with its place and the reason. */
export function skippedLines(skipped: readonly SkippedDocument[], input: Input): string[] {
  const where = placesOf(input);
  return skipped.map(({ place, reason, kind = '', name = '' }) => {
    const what = [where(place), kind, name].filter((part) => part !== '').join(' ');
    return `${what}: ${reason}`;
  });
}
