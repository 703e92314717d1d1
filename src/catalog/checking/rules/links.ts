import { problemIn, type Content, type Rule } from '#catalog/checking/content.ts';
import { itemFile, nouns } from '#catalog/checking/item-path.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { Problem } from '#catalog/checking/problem.ts';
import { editionFolder, exists, meantBy, references } from '#catalog/checking/references.ts';

/** A name of another item stands for a file that is there. */
export const danglingReferences: Rule = (content) =>
  references(content).flatMap((reference) => {
    const { from, field, to, written, id } = reference;
    if (exists(content, to, id)) return [];
    const meant = meantBy(content, reference);
    const add = `${meant ? 'Otherwise add' : 'Correct it, or add'} ${itemFile(to, id)}.`;
    return problemIn(
      from,
      field,
      `"${written}" is not in content/${to}/${editionFolder(from, to)}.`,
      meant ? `Did you mean "${meant}"? ${add}` : add,
    );
  });

/** The folder of talks, sessions and slides is an edition: told once for each folder. */
export const unknownEditions: Rule = (content) => {
  const told = new Set<string>();
  return inEditions(content).flatMap(({ path, collection, edition }) => {
    const folder = `content/${collection}/${edition}/`;
    if (!edition || told.has(folder) || exists(content, 'editions', edition)) return [];
    told.add(folder);
    const meant = didYouMean(edition, content.entries.editions.keys());
    const add = `${meant ? 'Otherwise add' : 'Rename the folder, or add'} ${itemFile('editions', edition)}.`;
    return {
      path,
      line: 1,
      column: 1,
      message: `The folder "${edition}" is no edition.`,
      fix: meant ? `${meant} ${add}` : add,
    } satisfies Problem;
  });
};

/** No list names the same item twice, and no item names itself. */
export const repeatedReferences: Rule = (content) => {
  const seen = new Set<string>();
  return references(content).flatMap(({ from, field, to, written, id }) => {
    if (from.collection === to && from.id === id) {
      return problemIn(from, field, `"${written}" is this ${nouns[to]} itself.`, 'Remove it.');
    }
    // Of a list's hot topics, one topic may stand for several editions; and one release may bring two things.
    if (field[0] === 'hotTopics' || field[0] === 'events') return [];
    const list = typeof field.at(-1) === 'number' ? field.slice(0, -1) : field.slice(0, 1);
    const key = [from.path, ...list, to, id].join(' ');
    if (seen.has(key)) {
      return problemIn(from, field, `"${written}" stands here twice.`, 'Remove one.');
    }
    seen.add(key);
    return [];
  });
};

function inEditions({ entries }: Content) {
  return [...entries.talks.values(), ...entries.sessions.values(), ...entries.slides.values()];
}
