import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { itemFile } from '#catalog/checking/item-path.ts';
import { exists } from '#catalog/checking/references.ts';

type Named =
  Entry<'talks'> | Entry<'topics'> | Entry<'speakers'> | Entry<'guides'> | Entry<'decks'>;

/** An earlier id leads to one item, and to no other than the one that has it now. */
export const formerIds: Rule = (content) => {
  const first = new Map<string, Named>();
  return named(content).flatMap((entry) =>
    (entry.fields.formerly ?? []).flatMap((id, index) => {
      const { collection } = entry;
      const field = ['formerly', index];
      if (exists(content, collection, id)) {
        const message =
          id === entry.id
            ? `"${id}" is the id that it has now.`
            : `"${id}" is ${itemFile(collection, id)}, which has a page of its own.`;
        return problemIn(entry, field, message, 'Remove it; only an id that is gone leads on.');
      }
      const key = `${collection} ${id}`;
      const other = first.get(key);
      first.set(key, other ?? entry);
      if (!other) return [];
      if (other === entry)
        return problemIn(entry, field, `"${id}" stands here twice.`, 'Remove it.');
      return problemIn(
        entry,
        field,
        `${other.path} has the earlier id "${id}" too.`,
        'Keep it where its address should lead.',
      );
    }),
  );
};

function named({ entries }: Content): Named[] {
  const { talks, topics, speakers, guides, decks } = entries;
  return [talks, topics, speakers, guides, decks].flatMap((items): Named[] => [...items.values()]);
}
