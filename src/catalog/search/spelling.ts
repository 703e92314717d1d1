import { editDistance } from '#catalog/edit-distance.ts';

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
