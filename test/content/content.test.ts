import { expect, test } from 'vitest';
import { checkContent } from '#catalog/checking/check.ts';
import { problemText } from '#catalog/checking/report.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

test('The content of the site has no problem.', async () => {
  const problems = checkContent(await readContentFiles('content'));
  expect(problems.map(problemText)).toEqual([]);
});
