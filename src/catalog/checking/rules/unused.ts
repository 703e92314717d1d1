import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { editionFolder, exists, meantBy, references } from '#catalog/checking/references.ts';

/** A topic, a speaker and a deck are named by at least one talk. */
export const unusedItems: Rule = (content) => {
  const used = usedByTalks(content);
  const words = wordsOfUnread(content);
  const unused = ({ collection, id, slug }: Entry) =>
    !used.has(`${collection} ${id}`) && !words.has(slug);
  const { topics, speakers, slides } = content.entries;
  return [
    ...tell([...topics.values()].filter(unused), 'topics', 'this topic'),
    ...tell([...speakers.values()].filter(unused), 'speakers', 'this speaker'),
    ...tell([...slides.values()].filter(unused), 'slides', 'this deck'),
  ];
};

function tell(entries: readonly Entry[], field: string, what: string) {
  return entries.map((entry) =>
    problemIn(
      entry,
      [],
      `No talk names ${what}.`,
      `Add "${entry.slug}" to the ${field} of a talk, or delete the file.`,
    ),
  );
}

/** What talks name, and what they seem to mean where they name nothing. */
function usedByTalks(content: Content): Set<string> {
  return new Set(
    references(content).flatMap((reference) => {
      const { from, to, id } = reference;
      if (from.collection !== 'talks') return [];
      if (exists(content, to, id)) return `${to} ${id}`;
      const meant = meantBy(content, reference);
      return meant === undefined ? [] : `${to} ${editionFolder(from, to)}${meant}`;
    }),
  );
}

/** A file that cannot be read, or whose list was refused, may name anything that it holds. */
function wordsOfUnread({ entries, unread }: Content): Set<string> {
  const texts = [
    ...unread.map(({ text }) => text),
    ...[...entries.talks.values()]
      .filter(({ complete }) => !complete)
      .map(({ document }) => document.text),
  ];
  return new Set(texts.flatMap((text) => text.match(/[a-z0-9-]+/g) ?? []));
}
