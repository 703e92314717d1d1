/**
 * The known word that a misspelt one most likely stands for.
 *
 * @param known each word with how often it is used: of two that are as near, the more frequent wins.
 */
export function nearestWord(word: string, known: ReadonlyMap<string, number>): string | undefined {
  const most = slips(word);
  let best: { word: string; distance: number; uses: number } | undefined;
  for (const [candidate, uses] of known) {
    if (word.length - candidate.length > most) continue;
    const distance = slipsBetween(word, candidate, most);
    if (distance === undefined) continue;
    if (!best || distance < best.distance || (distance === best.distance && uses > best.uses)) {
      best = { word: candidate, distance, uses };
    }
  }
  return best?.word;
}

/**
 * How many letters must be added, removed, changed or swapped with their neighbour to make one
 * word of the other.
 *
 * @param most where the answer is more than this, some number above it is returned early.
 * @see Damerau, Communications of the ACM 7 (1964), in the restricted form of optimal string alignment.
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return at(above, b.length);
}

/** Somebody may still be typing: a word that begins nearly so is near, but a whole one is nearer. */
function slipsBetween(word: string, candidate: string, most: number): number | undefined {
  const whole = editDistance(word, candidate, most);
  if (whole <= most) return whole;
  const start = editDistance(word, candidate.slice(0, word.length), most);
  return start <= most ? start + most : undefined;
}

/** Short words have too many neighbours to guess at. */
function slips(word: string): number {
  if (!/^[\p{Script=Latin}]+$/u.test(word) || word.length < 4) return 0;
  return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
