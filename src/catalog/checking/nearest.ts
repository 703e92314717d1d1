import { editDistance } from '#catalog/edit-distance.ts';

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

/** "Did you mean …?" for a word that has a near candidate, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const meant = nearest(word, candidates);
  return meant === undefined ? undefined : `Did you mean "${meant}"?`;
}

function inOrder(id: string): string {
  return id.split('-').toSorted().join('-');
}
