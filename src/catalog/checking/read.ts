import { parseDocument } from 'yaml';
import type { Items } from '#catalog/catalog.ts';
import { collections, type CollectionName } from '#catalog/collections.ts';

/** A file of the content, by its path in the project: `content/talks/istiocon-2021/x.md`. */
export type SourceFile = { path: string; text: string };

/** What is wrong in a content file, where, and what to do. Lines and columns count from 1. */
export type Problem = {
  path: string;
  line: number;
  column: number;
  message: string;
  fix?: string;
};

/** Reads every item that its schema accepts; what is wrong with the others is in `problems`. */
export function readItems(files: readonly SourceFile[]): { items: Items; problems: Problem[] } {
  const read: Record<CollectionName, unknown[]> = {
    editions: [],
    sessions: [],
    talks: [],
    speakers: [],
    slides: [],
    topics: [],
    lists: [],
  };
  const problems: Problem[] = [];
  for (const { path, text } of files) {
    const place = /content\/([a-z]+)\/(?:([^/]+)\/)?([^/]+)\.(?:md|yaml)$/.exec(path);
    const name = place?.[1] as CollectionName | undefined;
    if (!place || !name || !(name in collections)) continue;
    const [, , edition, slug = ''] = place;
    const front = /^---\n(.*?\n)---\n*(.*)$/s.exec(text);
    const parsed = collections[name].schema.safeParse(parseDocument(front?.[1] ?? text).toJS());
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        problems.push({
          path,
          line: 1,
          column: 1,
          message: `${issue.path.join('.')}: ${issue.message}`,
        });
      }
      continue;
    }
    const id = edition ? `${edition}/${slug}` : slug;
    read[name].push({
      ...parsed.data,
      id,
      ...(edition ? { edition, slug } : {}),
      ...(front ? { body: front[2]?.trim() ?? '' } : {}),
    });
  }
  return { items: read as Items, problems };
}
