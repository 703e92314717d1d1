import { hasSameDigits } from '#analyzer/repair/same-digits.ts';

/** Names, to be found by a spelling of them that is wrong in one letter. */
export type NearNames = {
  /** The one name that a word is near to; nothing where there are several, or none. */
  meantBy: (word: string) => string | undefined;
};

/**
 * An index of names by what is left of them without one letter: two names share such a rest if one
 * letter is missing, too many, another one, or has changed places with its neighbour. To hold a word
 * against each name would take too long where thousands are missing among thousands.
 */
export function nearNames(names: Iterable<string>): NearNames {
  const byRest = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    for (const rest of restsOf(name)) {
      const there = byRest.get(rest);
      if (there) there.add(name);
      else byRest.set(rest, new Set([name]));
    }
  }
  return {
    meantBy(word) {
      const found = new Set(restsOf(word).flatMap((rest) => [...(byRest.get(rest) ?? [])]));
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

function restsOf(name: string): string[] {
  if (name.length < 3 || name.length > longest) return [];
  const text = name.toLowerCase();
  return [text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))];
}
