import { clean, parts, sentences, titledAddresses } from '#catalog/authoring/answers.ts';
import { deckSkeleton } from '#catalog/authoring/deck-skeleton.ts';
import { checked, freeId, newFile, refused, type Kind } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { pageHead } from '#catalog/authoring/page-head.ts';
import { likelyTopics } from '#catalog/authoring/topic-words.ts';
import { isUnwritten } from '#catalog/checking/rules/unwritten.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new deck`: a deck of our own with its fields and its slides, their text still to be written. */
export const newDeck: Kind = {
  questions: [
    { flag: 'title', ask: 'Title', required: true },
    { flag: 'description', ask: 'One sentence for lists and search engines', required: true },
    {
      flag: 'slides',
      ask: 'Titles of the slides, two at least (each with a semicolon behind it)',
      required: true,
    },
    {
      flag: 'sources',
      ask: 'Where what they say stands (<title> https://…)',
      required: true,
    },
    { flag: 'topics', ask: 'Topics, the most telling first', suggest: likelyTopics },
    { flag: 'talks', ask: 'Talks that it retells, or to see with it (<edition>/<slug>)' },
    { flag: 'id', ask: 'The name of the file, if not the title', flagOnly: true },
  ],
  draft(answers, material) {
    const head = pageHead(answers, material);
    if ('reasons' in head) return refused(...head.reasons);
    const { id, title, topics } = head;
    const given = titledAddresses(answers['sources']);
    const ids = namesFor(
      given.map((source) => source.title ?? ''),
      'source',
    );
    const fields = {
      title,
      description: clean(answers['description']),
      topics,
      talks: parts(answers['talks']),
      sources: given.map((source, index) => ({ id: ids[index], ...source })),
    };
    const titles = sentences(answers['slides']) ?? [];
    const names = namesFor(titles, 'slide');
    const slides = titles.map((title, index) => ({ id: names[index] ?? '', title }));
    const created = [newFile('decks', id, fileText('decks', fields, deckSkeleton(slides, ids)))];
    const notes = [
      'What is to be written says TODO; "npm run content" lists it until the deck is whole.',
      ...(ids.length > 1 ? ['Each slide names every source: leave those that show it.'] : []),
    ];
    return checked({ kind: 'drafted', created, changed: [], notes }, material, isUnwritten);
  },
};

/** An id for each title, of which no two are the same. A number alone stands for a title by its place. */
function namesFor(titles: readonly string[], otherwise: string): string[] {
  const ids: string[] = [];
  for (const title of titles) {
    const slug = slugOf(title);
    const wanted = /[a-z]/.test(slug) ? slug : `${otherwise}-${ids.length + 1}`;
    ids.push(freeId(wanted, (id) => ids.includes(id)));
  }
  return ids;
}
