import { hasSameDigits } from '#analyzer/repair/same-digits.ts';

/** Names, to be found by a spelling of them that is wrong in one letter. */
export type NearNames = {
  /** The one name that a word is near to; nothing where there are several, or none. */
  meantBy: (word: string) => string | undefined;
};

/**
 * An index of names by what is left of them without one letter: two names share such a rest if one
 * letter is missing, too many, another one, or has changed places with its neighbour. To hold a word
 * against each name would take too long where thousands are missing among thousands. The rests are
 * kept as hashes: their texts would take more memory than the input.
 */
export function nearNames(names: Iterable<string>): NearNames {
  const byHash = new Map<number, string | string[]>();
  for (const name of new Set(names)) {
    for (const hash of hashesOf(name)) {
      const there = byHash.get(hash);
      if (there === undefined) byHash.set(hash, name);
      else if (typeof there === 'string') byHash.set(hash, [there, name]);
      else there.push(name);
    }
  }
  return {
    meantBy(word) {
      const alike = new Set([...hashesOf(word)].flatMap((hash) => byHash.get(hash) ?? []));
      const rests = new Set(restsOf(word));
      const found = [...alike].filter((name) => restsOf(name).some((rest) => rests.has(rest)));
      const [meant, ...others] = found;
      if (meant === undefined || others.length > 0) return undefined;
      return hasSameDigits(meant, word) ? meant : undefined;
    },
  };
}

/** The same, made anew only where the names are others than the last time. */
export function nearNamesOnce(): (names: readonly string[]) => NearNames {
  let last: { names: readonly string[]; index: NearNames } | undefined;
  return (names) => {
    const isSame =
      last?.names.length === names.length && last.names.every((name, at) => name === names[at]);
    if (!last || !isSame) last = { names, index: nearNames(names) };
    return last.index;
  };
}

const longest = 100;

function hasRests({ length }: string): boolean {
  return length >= 3 && length <= longest;
}

function restsOf(name: string): string[] {
  if (!hasRests(name)) return [];
  const text = name.toLowerCase();
  return [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))];
}

/** A hash for each rest, without making it: a polynomial of the letters, modulo 2³². */
function hashesOf(name: string): Set<number> {
  const hashes = new Set<number>();
  if (!hasRests(name)) return hashes;
  const text = name.toLowerCase();
  const upTo = [0];
  for (let at = 0; at < text.length; at++) {
    upTo.push((Math.imul(upTo[at] ?? 0, base) + text.charCodeAt(at)) | 0);
  }
  const whole = upTo[text.length] ?? 0;
  hashes.add(whole);
  let power = 1;
  for (let at = text.length - 1; at >= 0; at--) {
    const without = (upTo[at] ?? 0) - (upTo[at + 1] ?? 0);
    hashes.add((Math.imul(without, power) + whole) | 0);
    power = Math.imul(power, base);
  }
  return hashes;
}

/** Odd, so that no letter falls out of the end. */
const base = 0x01000193;
