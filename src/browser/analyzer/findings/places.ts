import type { Finding, Place } from '#analyzer/finding.ts';
import { originOf } from '#analyzer/forms/origin.ts';

/**
 * The other places of a cause: those of its repeats, with what is said there where it is something
 * else, and those that have a part in it. None is told twice.
 */
export function placesOf(
  { message, place, related }: Finding,
  repeats: readonly Finding[],
): { place: Place; message: string }[] {
  const lineOf = ({ file, start }: Place) => `${file}:${start.line}`;
  const told = new Set([place, ...repeats.map((one) => one.place)].map(lineOf));
  return [
    ...repeats.map((one) => {
      const other = one.message === message ? '' : `: ${one.message}`;
      return { place: one.place, message: `${originOf(one)}${other}` };
    }),
    ...(repeats.length === 0 ? related : related.filter((one) => !told.has(lineOf(one.place)))),
  ];
}
