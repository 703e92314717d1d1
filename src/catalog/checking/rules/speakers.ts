import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { personNames, sameName, type PersonName } from '#catalog/checking/person-name.ts';

/** No person has two files under two spellings. */
export const speakerSpelledTwice: Rule = (content) => {
  const talks = talkCounts(content);
  const speakers = [...content.entries.speakers.values()].toSorted(
    // The spelling that fewer talks use is the one to correct.
    (a, b) =>
      (talks.get(b.id) ?? 0) - (talks.get(a.id) ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const index = new Map<string, { speaker: Entry<'speakers'>; name: PersonName }[]>();
  return speakers.flatMap((speaker) => {
    const names = personNames(speaker.fields);
    const found = names.flatMap((name) =>
      name.keys.flatMap((key) =>
        (index.get(key) ?? []).flatMap((other) =>
          other.speaker !== speaker && sameName(name, other.name) ? [{ name, other }] : [],
        ),
      ),
    );
    for (const name of names) {
      for (const key of name.keys) {
        const others = index.get(key);
        if (others) others.push({ speaker, name });
        else index.set(key, [{ speaker, name }]);
      }
    }
    const first = found.find(
      ({ other }) =>
        !speaker.fields.differentFrom?.includes(other.speaker.id) &&
        !other.speaker.fields.differentFrom?.includes(speaker.id),
    );
    if (!first) return [];
    const { id, path } = first.other.speaker;
    return problemIn(
      speaker,
      first.name.field,
      `"${first.name.text}" is close to "${first.other.name.text}" of ${path}.`,
      `If they are one person, keep one file, with the other spelling in "alsoKnownAs". If they are two, add "differentFrom: [${id}]".`,
    );
  });
};

function talkCounts({ entries }: Content): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fields } of entries.talks.values()) {
    for (const id of fields.speakers ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
