/**
 * The candidate that somebody most likely meant by a misspelt word, if any is near enough.
 *
 * Near is: at most a third of the letters wrong, and never more than four; or the same words of an
 * id in another order; or the only candidate that begins with the word. Case does not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const wantedWords = inOrder(wanted);
  let best: string | undefined;
  let least = Math.min(4, Math.max(1, Math.floor(wanted.length / 3))) + 1;
  const longer: string[] = [];
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    let distance = editDistance(wanted, name, least);
    if (distance > 1 && name.length === wanted.length && inOrder(name) === wantedWords)
      distance = 1;
    if (distance < least || (distance === least && best !== undefined && candidate < best)) {
      best = candidate;
      least = distance;
    }
    if (wanted.length >= 3 && name.startsWith(wanted)) longer.push(candidate);
  }
  return best ?? (longer.length === 1 ? longer[0] : undefined);
}

/**
 * How many letters must be added, left out, replaced or swapped with their neighbour to turn one
 * word into the other: Damerau-Levenshtein distance, with no letter edited twice.
 *
 * @param most stop counting there: the answer is then some number above it.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (a === b) return 0;
  const from = Array.from(a);
  const to = Array.from(b);
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, to.length);
}

/** "Did you mean …?" for a word that has a near candidate, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function inOrder(id: string): string {
  return id.split('-').toSorted().join('-');
}
