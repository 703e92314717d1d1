import type { Answer } from './answer.ts';

const mostPlaces = 5;

/** What a person reads at the end, and how many addresses are gone. */
export function report(
  answers: ReadonlyMap<string, Answer>,
  places: ReadonlyMap<string, readonly string[]>,
): { text: string; gone: number } {
  const found = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const told = (kind: 'gone' | 'unclear') =>
    found.flatMap(([address, answer]) =>
      answer.kind === kind ? [addressText(address, answer.reason, places.get(address) ?? [])] : [],
    );
  const gone = told('gone');
  const unclear = told('unclear');
  const there = answers.size - gone.length - unclear.length;
  if (there === 0 && answers.size > 1) {
    return { text: 'Not one address answers: is there a network?', gone: gone.length };
  }
  const text = [
    ...gone,
    ...(unclear.length > 0 ? ['Not clear, to be looked at by a person:', ...unclear] : []),
    `${there} there, ${gone.length} gone, ${unclear.length} not clear.`,
  ].join('\n\n');
  return { text, gone: gone.length };
}

function addressText(address: string, reason: string, places: readonly string[]): string {
  const more = places.length - mostPlaces;
  return [
    `${address} (${reason})`,
    ...places.slice(0, mostPlaces).map((place) => `  ${place}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}
