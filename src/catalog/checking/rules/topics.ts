import { problemIn, type Entry, type Rule } from '#catalog/checking/content.ts';

/** A name leads to one topic: none is an alias, the title or the id of another as well. */
export const sharedAliases: Rule = ({ entries }) => {
  const topics = [...entries.topics.values()];
  const owners = new Map<string, Entry<'topics'>>();
  const claim = (topic: Entry<'topics'>, name: string) => {
    const owner = owners.get(folded(name)) ?? topic;
    owners.set(folded(name), owner);
    return owner;
  };
  for (const topic of topics) claim(topic, topic.id);
  // All titles before any alias: a title has the better claim.
  const titles = topics.map((topic) => ({ topic, field: ['title'], name: topic.fields.title }));
  const aliases = topics.flatMap((topic) =>
    (topic.fields.aliases ?? []).map((name, index) => ({ topic, field: ['aliases', index], name })),
  );
  return [...titles, ...aliases].flatMap(({ topic, field, name }) => {
    if (name === undefined) return [];
    const owner = claim(topic, name);
    if (owner === topic) return [];
    return problemIn(
      topic,
      field,
      `"${name}" leads to ${owner.path} already.`,
      'Keep it with the topic that a reader means by it.',
    );
  });
};

/** An alias stands once, and is not the title over again. */
export const repeatedAliases: Rule = ({ entries }) =>
  [...entries.topics.values()].flatMap((topic) => {
    const seen = new Set([topic.fields.title]);
    return (topic.fields.aliases ?? []).flatMap((alias, index) => {
      if (!seen.has(alias)) {
        seen.add(alias);
        return [];
      }
      const message = `"${alias}" ${alias === topic.fields.title ? 'is the title' : 'stands here twice'}.`;
      return problemIn(topic, ['aliases', index], message, 'Remove it.');
    });
  });

/** `Web-Assembly` and `webassembly` are one name. */
function folded(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, '');
}
