import { parts } from '#catalog/authoring/answers.ts';
import { newFile, type Material } from '#catalog/authoring/draft.ts';
import { withListItem } from '#catalog/authoring/list-edit.ts';
import { itemFile } from '#catalog/checking/item-path.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { SourceFile } from '#catalog/checking/problem.ts';

/**
 * The files of some talks with a new item named in one of their lists: what no talk names, nobody
 * would find.
 */
export function namedInTalks(
  answer: string | undefined,
  list: 'speakers' | 'topics' | 'slides',
  slug: string,
  { items, files }: Material,
): { ids: string[]; changed: SourceFile[]; reasons: string[] } {
  const ids = parts(answer);
  const all = items.talks.map(({ id }) => id);
  const changed: SourceFile[] = [];
  const reasons: string[] = [];
  for (const id of ids) {
    const path = itemFile('talks', id);
    const file = files.find((other) => other.path === path);
    const text = file && withListItem(file.text, 'talks', list, slug);
    if (text === undefined) {
      reasons.push(`"${id}" is no talk. ${didYouMean(id, all) ?? 'Write <edition>/<slug>.'}`);
    } else {
      changed.push(newFile('talks', id, text));
    }
  }
  return { ids, changed, reasons };
}
