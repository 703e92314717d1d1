import { checkContent } from '#catalog/checking/check.ts';
import { annotation, problemText, summaryText } from '#catalog/checking/report.ts';
import { readContentFiles } from './content-files.ts';

// Checks all files of the content. Exit code 1 when something is wrong.
const files = await readContentFiles();
const problems = checkContent(files);
for (const problem of problems) {
  console.error(`${problemText(problem)}\n`);
  if (process.env['GITHUB_ACTIONS']) console.log(annotation(problem));
}
console.error(summaryText(problems, files.length));
process.exitCode = problems.length > 0 ? 1 : 0;
