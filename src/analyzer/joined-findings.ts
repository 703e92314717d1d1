import type { Finding } from '#analyzer/finding.ts';

/** Puts two findings, by their indices, into one group with all that are joined to them. */
type Join = (one: number, other: number) => void;

/** Groups of findings, each at first alone. The root of a group is its first finding. */
export function joining(count: number): { rootOf: (index: number) => number; join: Join } {
  const parents = Array.from({ length: count }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parentOf(root) !== root) {
      // Halving the way keeps it short.
      parents[root] = parentOf(parentOf(root));
      root = parentOf(root);
    }
    return root;
  };
  return {
    rootOf,
    join(one, other) {
      const roots = [rootOf(one), rootOf(other)] as const;
      parents[Math.max(...roots)] = Math.min(...roots);
    },
  };

  function parentOf(index: number): number {
    return parents[index] ?? index;
  }
}

/** Joins those that have the same key. */
export function joinAlike(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
  join: Join,
): void {
  const firsts = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    const key = keyOf(finding);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else join(first, index);
  }
}

/**
 * Joins what is told of both sides of a conflict: resources that point at each other, and those
 * that point at one of them. A chain, where each points at the one before, is no conflict.
 */
export function joinSides(findings: readonly Finding[], join: Join): void {
  const pointing = pointers(findings);
  const sides = new Map<string, number>();
  for (const { from, to, indices } of pointing.values()) {
    const [back] = pointing.get(keyOf(to, from))?.indices ?? [];
    if (back === undefined) continue;
    for (const index of indices) join(index, back);
    sides.set(from, back);
  }
  for (const { to, indices } of pointing.values()) {
    const side = sides.get(to);
    if (side !== undefined) for (const index of indices) join(index, side);
  }
}

/** The findings that point from one resource to another. */
type Pointers = { from: string; to: string; indices: number[] };

function pointers(findings: readonly Finding[]): Map<string, Pointers> {
  const found = new Map<string, Pointers>();
  for (const [index, { code, rule, level, absent, resource, related }] of findings.entries()) {
    const sideOf = ({ kind, namespace, name }: Finding['resource']) =>
      JSON.stringify([code, rule, level, absent, kind, namespace, name]);
    const from = sideOf(resource);
    for (const other of related) {
      const to = sideOf(other.resource);
      if (to === from) continue;
      const known = found.get(keyOf(from, to));
      if (known) known.indices.push(index);
      else found.set(keyOf(from, to), { from, to, indices: [index] });
    }
  }
  return found;
}

function keyOf(from: string, to: string): string {
  return `${from}\n${to}`;
}

/**
 * Joins a subset that is not found to the host of the same destination, if that is not found either:
 * without the host there is no subset.
 *
 * @returns the subsets.
 */
export function joinSubsets(findings: readonly Finding[], join: Join): Set<number> {
  const hosts = new Map<string, number>();
  for (const [index, finding] of findings.entries()) {
    if (finding.path.at(-1) === 'host') hosts.set(destinationOf(finding), index);
  }
  const subsets = new Set<number>();
  for (const [index, finding] of findings.entries()) {
    if (finding.path.at(-1) !== 'subset') continue;
    const host = hosts.get(destinationOf(finding));
    if (host === undefined) continue;
    join(host, index);
    subsets.add(index);
  }
  return subsets;
}

/** The object that has the field at fault. */
function destinationOf({ code, absent, place, resource, path }: Finding): string {
  const { kind, namespace, name } = resource;
  return JSON.stringify([code, absent, place.file, kind, namespace, name, ...path.slice(0, -1)]);
}
