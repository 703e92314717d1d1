import { joinAlike, joining, joinSides, joinSubsets } from '#analyzer/joined-findings.ts';
import type { Finding } from '#analyzer/finding.ts';
import { levels, type Level } from '#analyzer/message.ts';

/**
 * Findings that one change may mend: a Gateway that three routes name and no file defines, two
 * Gateways that are in each other's way.
 */
export type Cause = {
  /** The first of them, in the order of the files. */
  finding: Finding;
  /** The others: the same of other places, or of what the first is in conflict with. */
  repeats: Finding[];
};

/**
 * One entry for each cause, what weighs most first: by level, then by the number of places, then
 * in the order of the files.
 */
export function causesOf(findings: readonly Finding[]): Cause[] {
  const { rootOf, join } = joining(findings.length);
  joinAlike(findings, keyOf, join);
  joinSides(findings, join);
  const subsets = joinSubsets(findings, join);
  const groups = Map.groupBy(findings.keys(), rootOf).values();
  const causes = [...groups].map((indices): Cause => {
    const first = indices.find((index) => !subsets.has(index)) ?? indices[0] ?? 0;
    const others = indices.filter((index) => index !== first);
    return { finding: findingAt(first), repeats: others.map(findingAt) };
  });
  return causes.toSorted(
    (one, other) =>
      levels.indexOf(one.finding.level) - levels.indexOf(other.finding.level) ||
      other.repeats.length - one.repeats.length,
  );

  function findingAt(index: number): Finding {
    const finding = findings[index];
    if (!finding) throw new RangeError(`There is no finding ${index}.`);
    return finding;
  }
}

/** The same sentence means another thing in another namespace, where a short name is another. */
function keyOf({ code, rule, level, absent, message, resource }: Finding): string {
  return JSON.stringify([code, rule, level, absent, message, resource.namespace]);
}

export type Tally = { name: string; count: number; worst: Level };

/** How many findings each name has, the most first; names without any are not among them. */
export function tally(findings: readonly Finding[], nameOf: (finding: Finding) => string): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const { count, worst } = tallies.get(name) ?? { count: 0, worst: finding.level };
    tallies.set(name, { name, count: count + 1, worst: worse(worst, finding.level) });
  }
  return [...tallies.values()].toSorted(
    (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1),
  );
}

function worse(one: Level, other: Level): Level {
  return levels.indexOf(one) <= levels.indexOf(other) ? one : other;
}
