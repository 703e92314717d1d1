import { problemInBody, type Rule } from '#catalog/checking/content.ts';
import { withoutCode } from '#catalog/checking/markdown.ts';
import type { Problem } from '#catalog/checking/problem.ts';

const unwritten = 'Something is still to be written here.';

/** No guide and no deck has a place that its author left for later. */
export const unwrittenText: Rule = ({ entries }) =>
  [...entries.guides.values(), ...entries.decks.values()].flatMap((entry) =>
    [...withoutCode(entry.document.body).matchAll(/\bTODO\b/g)].map(({ index }) =>
      problemInBody(entry, index, unwritten, 'Write it, and remove "TODO".'),
    ),
  );

/** Whether a problem says of a guide or a deck that it is not finished yet, and nothing else. */
export function isUnwritten({ message }: Problem): boolean {
  return message === unwritten || /^The guide has \d+ words?\.$/.test(message);
}
