/**
 * Things by their host. A host that begins with `*` is a wildcard: it stands for every host that
 * ends with the rest of it.
 */
export type HostIndex<T> = {
  /** Those of just this host. */
  named: (host: string) => readonly T[];
  /** Those whose wildcard covers a host or a narrower wildcard, the most specific first. */
  covering: (host: string) => readonly T[];
  /** Those that a wildcard covers, itself included. */
  coveredBy: (wildcard: string) => readonly T[];
  /** Those that some request could be for as well. */
  overlapping: (host: string) => readonly T[];
};

export function isWildcard(host: string): boolean {
  return host.startsWith('*');
}

export function indexByHost<T>(items: Iterable<T>, hostOf: (item: T) => string): HostIndex<T> {
  const byHost = Map.groupBy(items, hostOf);
  const suffixLengths = [...byHost.keys()].filter(isWildcard).map((host) => host.length - 1);
  const longestFirst = [...new Set(suffixLengths)].toSorted((one, other) => other - one);
  // What shares an ending lies together when hosts are sorted by their letters from the back.
  let backwards: { text: string; host: string }[] | undefined;
  const index: HostIndex<T> = {
    named: (host) => byHost.get(host) ?? [],
    overlapping: (host) =>
      isWildcard(host)
        ? [...new Set([...index.coveredBy(host), ...index.covering(host)])]
        : [...index.named(host), ...index.covering(host)],
    covering(host) {
      const text = isWildcard(host) ? host.slice(1) : host;
      return longestFirst
        .filter((length) => length <= text.length)
        .flatMap((length) => byHost.get(`*${text.slice(text.length - length)}`) ?? []);
    },
    coveredBy(wildcard) {
      backwards ??= [...byHost.keys()]
        .map((host) => ({ text: backward(host), host }))
        .sort((one, other) => (one.text < other.text ? -1 : 1));
      const ending = backward(wildcard.slice(1));
      const found: T[] = [];
      for (let index = firstFrom(backwards, ending); index < backwards.length; index++) {
        const entry = backwards[index];
        if (!entry?.text.startsWith(ending)) break;
        found.push(...(byHost.get(entry.host) ?? []));
      }
      return found;
    },
  };
  return index;
}

function backward(text: string): string {
  return [...text].reverse().join('');
}

/** Where the first text lies that is not before a given one. */
function firstFrom(sorted: readonly { text: string }[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
