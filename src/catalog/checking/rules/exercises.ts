import { problemInBody, type Entry, type Rule } from '#catalog/checking/content.ts';
import type { Problem } from '#catalog/checking/problem.ts';
import { readConditions } from '#catalog/exercises/condition.ts';
import { unmet, type Must } from '#catalog/exercises/judge.ts';
import { exercisesOf, type Exercise } from '#catalog/exercises/of-guide.ts';

/** An exercise says what its answer must be; its solution is so, and what it begins with is not. */
export const guideExercises: Rule = ({ entries }) =>
  [...entries.guides.values()].flatMap((guide) =>
    exercisesOf(guide.document.body).flatMap((exercise) => faultsOf(guide, exercise)),
  );

function faultsOf(guide: Entry<'guides'>, { index, musts, start, solution }: Exercise): Problem[] {
  const problem = (text: string, fix: string) => problemInBody(guide, index, text, fix);
  if (musts.length === 0) {
    const fix = 'Add <Must that="spec.action = DENY" otherwise="A sentence." /> to it.';
    return [problem('The exercise does not say what its answer must be.', fix)];
  }
  const unreadable = musts.flatMap((must) => faultOfMust(must) ?? []);
  if (unreadable.length > 0) return unreadable.map(({ text, fix }) => problem(text, fix));
  const left = solution ? unmet(solution, musts) : [];
  const isDone = start !== undefined && unmet(start, musts).length === 0;
  return [
    ...left.map(({ that }) =>
      problem(`In the solution "${that}" does not hold.`, 'Correct one of them.'),
    ),
    ...(isDone
      ? [
          problem(
            'All that the answer must be holds in the broken manifest, too.',
            'Add what the reader has to change to one <Must>.',
          ),
        ]
      : []),
  ];
}

function faultOfMust({ that, otherwise }: Must): { text: string; fix: string } | undefined {
  const reading = readConditions(that);
  if (reading.kind === 'unknown') {
    return {
      text: `"${reading.part}" is no condition.`,
      fix: 'Write a path, a relation and values: "spec.action = DENY", "spec.selector is not there".',
    };
  }
  if (/^[A-Z].*[.]$/.test(otherwise)) return undefined;
  return {
    text: `For "${that}" there is no sentence.`,
    fix: 'Write otherwise="…": what the answer does not reach yet, without the answer.',
  };
}
