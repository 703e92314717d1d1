import { clean, paragraphs, parts, titledAddresses } from '#catalog/authoring/answers.ts';
import { checked, newFile, refused, type Kind } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { namedInTalks } from '#catalog/authoring/in-talks.ts';
import { topicIds } from '#catalog/authoring/topic-words.ts';
import { lengthText } from '#catalog/lengths.ts';
import { slugOf } from '#catalog/slug.ts';

/** `npm run new topic`: a topic, and the talks that are about it. */
export const newTopic: Kind = {
  questions: [
    { flag: 'title', ask: 'Title', required: true },
    { flag: 'description', ask: `Description, ${lengthText('description')}`, required: true },
    { flag: 'aliases', ask: 'Other names and common misspellings' },
    { flag: 'related', ask: 'Related topics' },
    { flag: 'sources', ask: 'Where its facts stand (<title> https://…)', required: true },
    { flag: 'talks', ask: 'Talks about it (<edition>/<slug>)', required: true },
    { flag: 'id', ask: 'The name of the file, if not the title', flagOnly: true },
  ],
  draft(answers, material) {
    const title = clean(answers['title']) ?? '';
    const id = slugOf(clean(answers['id']) ?? title);
    if (id === '') return refused('The title gives no name for the file: give --id.');
    const sources = titledAddresses(answers['sources']);
    const related = clean(answers['related'])
      ? topicIds(answers['related'], material.items.topics)
      : { ids: [], reasons: [] };
    const talks = namedInTalks(answers['talks'], 'topics', id, material);
    const reasons = [...related.reasons, ...talks.reasons];
    if (reasons.length > 0) return refused(...reasons);
    const fields = { title, aliases: parts(answers['aliases']), related: related.ids, sources };
    const text = fileText('topics', fields, paragraphs(answers['description']));
    const created = [newFile('topics', id, text)];
    return checked({ kind: 'drafted', created, changed: talks.changed, notes: [] }, material);
  },
};
