import { describe, expect, test } from 'vitest';
import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { judgeAnswer } from '#catalog/exercises/judge.ts';
import { exercisesOf } from '#catalog/exercises/of-guide.ts';
import { manifestsOf } from '#catalog/guide-manifests.ts';
import { readContentFiles } from '../../scripts/content-files.ts';
import { wrongAnswers } from './wrong-answers.ts';

const { items } = readItems(await readContentFiles());
const guides = catalogOf(items).guides;
const withExercise = [...guides.values()].filter(({ body }) => exercisesOf(body).length > 0);

describe.for(withExercise)('The exercise of "$id"', ({ id, body }) => {
  test('takes its solution, and not what it begins with.', async () => {
    const { judged, start, solution } = await exerciseOf(body);
    expect(await judged(solution)).toEqual({ findings: [], missing: [] });
    expect(await judged(start)).not.toMatchObject({ missing: [] });
  });

  test('does not take an empty answer.', async () => {
    const { judged } = await exerciseOf(body);
    expect(await judged('')).not.toMatchObject({ missing: [] });
  });

  test('refuses a wrong answer that the analyzer does not mind.', () => {
    expect(wrongAnswers.map(({ guide }) => guide)).toContain(id);
  });
});

test.each(wrongAnswers)('"$guide" refuses $what', async ({ guide, change }) => {
  const { judged, solution } = await exerciseOf(guides.get(guide)?.body ?? '');
  const answer = Object.entries(change).reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, solution);
  const { findings, missing } = await judged(answer);
  expect(findings).toEqual([]);
  expect(missing).not.toEqual([]);
});

async function exerciseOf(body: string) {
  const [exercise] = exercisesOf(body);
  const { start, solution, musts = [] } = exercise ?? {};
  if (!start || !solution) throw new Error('The guide has no whole exercise.');
  const manifests = await manifestsOf(body);
  const own = manifests.find(({ file }) => file === start.name);
  const beside = manifests
    .filter(({ file }) => own?.meta.with.includes(file))
    .map(({ file, text }) => ({ name: file, text }));
  const judged = (text: string) => judgeAnswer([{ name: start.name, text }, ...beside], musts);
  return { judged, start: start.text, solution: solution.text };
}
