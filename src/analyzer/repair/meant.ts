import { perhaps, surely, type Change, type Plan } from '#analyzer/repair/plan.ts';
import { hasSameDigits } from '#analyzer/repair/same-digits.ts';
import { shortened } from '#analyzer/wording.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import { editDistance } from '#catalog/edit-distance.ts';

/**
 * What a misspelt word most likely means, put into a plan.
 *
 * @param candidates all that there is to mean: the plan is a sure one only if no other is near.
 * @param change what to do with the word that is meant.
 */
export function planForMeant(
  word: string,
  candidates: readonly string[],
  change: (meant: string) => Change,
): Plan | undefined {
  const meant = meantName(word, candidates);
  if (!meant) return undefined;
  return meant.isSure ? surely(change(meant.name)) : perhaps(change(meant.name));
}

/** The candidate that a misspelt word most likely means, and whether no other one is near. */
export function meantName(
  word: string,
  candidates: readonly string[],
): { name: string; isSure: boolean } | undefined {
  const same = candidates.filter((candidate) => bare(candidate) === bare(word));
  const name = same[0] ?? nearest(shortened(word), candidates);
  if (name === undefined) return undefined;
  return { name, isSure: same.length === 1 || isOnlyNear(word, name, candidates) };
}

/**
 * The same for the protocol of a port. One letter behind a protocol makes another one, which Istio
 * does not know: "grpcs" is gRPC with TLS, "mysqlx" a second protocol of MySQL.
 */
export function planForProtocol(
  word: string,
  protocols: readonly string[],
  change: (meant: string) => Change,
): Plan | undefined {
  const plan = planForMeant(word, protocols, change);
  const isLonger = protocols.some((protocol) => bare(protocol) === bare(word).slice(0, -1));
  const isKnown = protocols.some((protocol) => bare(protocol) === bare(word));
  return plan && isLonger && !isKnown ? { ...plan, safe: false } : plan;
}

/** A slip of one letter in a word that is long enough, or of two in a long one. */
function isOnlyNear(word: string, meant: string, candidates: readonly string[]): boolean {
  const slips = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0;
  if (editDistance(word, meant, slips) > slips) return false;
  if (!hasSameDigits(word, meant)) return false;
  return candidates.every(
    (other) => other === meant || editDistance(word, other, slips + 1) > slips + 1,
  );
}

/** Without what people mix up: case, hyphens, underscores, blanks. */
function bare(word: string): string {
  return shortened(word)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '');
}
