import { catalogOf, type Catalog } from '#catalog/catalog.ts';
import { readChecked } from '#catalog/checking/check.ts';
import { annotation, problemText, summaryText } from '#catalog/checking/report.ts';
import { readContentFiles } from '../content-files.ts';

/**
 * Reads and checks all content, and tells what is wrong with it.
 *
 * @returns nothing when something is wrong.
 */
export async function checkedCatalog(): Promise<Catalog | undefined> {
  const files = await readContentFiles();
  const { items, problems } = readChecked(files);
  for (const problem of problems) {
    console.error(`${problemText(problem)}\n`);
    if (process.env['GITHUB_ACTIONS']) console.log(annotation(problem));
  }
  console.error(summaryText(problems, files.length));
  return problems.length > 0 ? undefined : catalogOf(items);
}
