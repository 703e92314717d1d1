import type { Answers } from '#catalog/authoring/answers.ts';
import type { Items } from '#catalog/catalog.ts';
import { checkContent } from '#catalog/checking/check.ts';
import { itemFile } from '#catalog/checking/item-path.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { Problem, SourceFile } from '#catalog/checking/problem.ts';
import { problemText } from '#catalog/checking/report.ts';
import { slugOf } from '#catalog/slug.ts';
import type { CollectionName } from '#catalog/collections.ts';

/** The content as it is. */
export type Material = { items: Items; files: readonly SourceFile[] };

/** The files that a new item makes or changes, or why it cannot be made. */
export type Draft =
  | {
      kind: 'drafted';
      created: SourceFile[];
      changed: SourceFile[];
      /** What the person should know, a sentence each. */
      notes: string[];
    }
  | { kind: 'refused'; reasons: string[] };

/** One thing to ask about a new item. */
export type Question = {
  /** The flag without its hyphens. */
  flag: string;
  ask: string;
  required?: true;
  /** The answer that is meant when somebody presses Enter. */
  suggest?: (answers: Answers, material: Material) => string | undefined;
  /** A question that no terminal asks: a flag for the rare case. */
  flagOnly?: true;
  /** Whether it is worth asking, after what was answered already. */
  when?: (answers: Answers) => boolean;
  /** A doubt about one part of the answer, and the parts that a yes and a no stand for. */
  doubt?: (
    part: string,
    material: Material,
  ) => { ask: string; yes: string; no: string } | undefined;
};

/** What a command `npm run new <kind>` asks, and what it makes of the answers. */
export type Kind = {
  questions: readonly Question[];
  draft: (answers: Answers, material: Material) => Draft;
};

export function refused(...reasons: string[]): Draft {
  return { kind: 'refused', reasons };
}

/**
 * Passes a draft on when it overwrites nothing and brings no problem into the content.
 *
 * @param isLeft whether a problem is one that the author has to solve later.
 */
export function checked(
  draft: Draft,
  { files }: Material,
  isLeft: (problem: Problem) => boolean = () => false,
): Draft {
  if (draft.kind === 'refused') return draft;
  const { created, changed } = draft;
  const there = new Set(files.map(({ path }) => path));
  const taken = created.filter(({ path }) => there.has(path));
  if (taken.length > 0) {
    return refused(...taken.map(({ path }) => `${path} is there already; give another --id.`));
  }
  const touched = new Set([...created, ...changed].map(({ path }) => path));
  const rest = files.filter(({ path }) => !touched.has(path));
  const before = new Set(checkContent(files).map(problemText));
  const after = checkContent([...rest, ...created, ...changed])
    .filter((problem) => !isLeft(problem))
    .map(problemText);
  const brought = after.filter((problem) => !before.has(problem));
  return brought.length > 0 ? refused(...brought) : draft;
}

export function newFile(collection: CollectionName, id: string, text: string): SourceFile {
  return { path: itemFile(collection, id), text };
}

/** `wanted`, or `wanted-2`, `wanted-3` … where that is taken. */
export function freeId(wanted: string, taken: (id: string) => boolean): string {
  let id = wanted;
  for (let count = 2; taken(id); count++) id = `${wanted}-${count}`;
  return id;
}

/** Finds an item by its id or its name; else says which one was meant. */
export function findItem(
  answer: string,
  items: readonly { id: string; name?: string | undefined }[],
  what: string,
): { id: string } | { reason: string } {
  const wanted = slugOf(answer);
  const found = items.find(({ id, name }) => id === answer || id === wanted || name === answer);
  if (found) return { id: found.id };
  const meant = didYouMean(
    answer.toLowerCase().replaceAll(' ', '-'),
    items.map(({ id }) => id),
  );
  return { reason: `"${answer}" is no ${what}.${meant ? ` ${meant}` : ''}` };
}
