/** Places to balance between, as `region/zone/subzone`, `region/zone/*` or `*`. */

export type LocalityProblem = 'wildcard' | 'overlap' | 'empty-part';

/**
 * Why a list of localities is none. Earlier ones win, so a wildcard may follow what it covers, for
 * all the rest.
 */
export function localityProblems(
  localities: readonly string[],
): { locality: string; index: number; problem: LocalityProblem }[] {
  const named = new Set<string>();
  const partlyNamed = new Set<string>();
  return localities.flatMap((locality, index) => {
    const problem = problemOf(locality);
    if (problem) return [{ locality, index, problem }];
    const [place, wholes] = wholesOf(locality);
    const overlaps =
      named.has(place) ||
      wholes.some((whole) => named.has(whole)) ||
      (!locality.endsWith('*') && partlyNamed.has(place));
    named.add(place);
    for (const whole of wholes) partlyNamed.add(whole);
    return overlaps ? [{ locality, index, problem: 'overlap' as const }] : [];
  });
}

function problemOf(locality: string): LocalityProblem | undefined {
  const star = locality.indexOf('*');
  if (star >= 0 && star !== locality.length - 1) return 'wildcard';
  return partsOf(locality).includes('') ? 'empty-part' : undefined;
}

/** A place without its wildcard, and the wholes that it is a part of. */
function wholesOf(locality: string): [string, string[]] {
  const parts = partsOf(locality);
  if (parts.at(-1) === '*') parts.pop();
  const wholes = parts.map((_, index) => parts.slice(0, index).join('/'));
  return [parts.join('/'), wholes];
}

/** Region, zone and subzone; what has more slashes is all of the subzone. */
function partsOf(locality: string): string[] {
  const [region = '', zone, ...subzone] = locality.split('/');
  return [
    region,
    ...(zone === undefined ? [] : [zone]),
    ...(subzone.length > 0 ? [subzone.join('/')] : []),
  ];
}
