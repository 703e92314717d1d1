import {
  clean,
  number,
  parts,
  sentences,
  titledAddresses,
  type Answers,
} from '#catalog/authoring/answers.ts';
import { checked, newFile, refused, type Kind, type Material } from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { guideSkeleton } from '#catalog/authoring/guide-skeleton.ts';
import { pageHead } from '#catalog/authoring/page-head.ts';
import { likelyTopics } from '#catalog/authoring/topic-words.ts';
import { isUnwritten } from '#catalog/checking/rules/unwritten.ts';
import { tasks } from '#catalog/guide.ts';
import { byMinor } from '#catalog/release-names.ts';

/** `npm run new guide`: a guide with its fields and its sections, the text still to be written. */
export const newGuide: Kind = {
  questions: [
    { flag: 'title', ask: 'Title: what the reader gets', required: true },
    { flag: 'description', ask: 'One sentence for lists and search engines', required: true },
    { flag: 'task', ask: `Task (${tasks.join(', ')})`, required: true },
    {
      flag: 'able',
      ask: 'You will be able to … (each with a semicolon behind it)',
      required: true,
    },
    { flag: 'codes', ask: 'Codes of the analyzer that it helps with', required: true },
    { flag: 'topics', ask: 'Topics, the most telling first', suggest: likelyTopics },
    { flag: 'talks', ask: 'Talks to see with it (<edition>/<slug>)' },
    { flag: 'from', ask: 'The first release that it holds for', suggest: newestRelease },
    { flag: 'to', ask: 'The release that it was checked against', suggest: newestRelease },
    { flag: 'sources', ask: 'Where its claims stand (<title> https://…)', required: true },
    { flag: 'order', ask: 'The place within its task, if not the last', flagOnly: true },
    { flag: 'id', ask: 'The name of the file, if not the title', flagOnly: true },
  ],
  draft(answers, material) {
    const head = pageHead(answers, material);
    if ('reasons' in head) return refused(...head.reasons);
    const { id, title, topics } = head;
    const codes = parts(answers['codes']).map((code) => code.toUpperCase());
    const task = clean(answers['task']);
    const fields = {
      title,
      description: clean(answers['description']),
      task,
      order: number(answers['order']) ?? lastPlace(task, material),
      releases: {
        from: clean(answers['from']) ?? newestRelease(answers, material),
        to: clean(answers['to']) ?? newestRelease(answers, material),
      },
      able: sentences(answers['able']),
      topics,
      codes,
      talks: parts(answers['talks']),
      sources: titledAddresses(answers['sources']),
    };
    const named = codes.map((code) => ({
      code,
      title: material.items.messages.find((page) => page.id === code)?.title ?? code,
    }));
    const created = [newFile('guides', id, fileText('guides', fields, guideSkeleton(named)))];
    const notes = [
      'What is to be written says TODO; "npm run content" lists it until the guide is whole.',
    ];
    return checked({ kind: 'drafted', created, changed: [], notes }, material, isUnwritten);
  },
};

function newestRelease(_: Answers, { items }: Material): string | undefined {
  return items.releases
    .map(({ id }) => id)
    .toSorted(byMinor)
    .at(-1);
}

/** Behind the guides of the task, with room between. */
function lastPlace(task: string | undefined, { items }: Material): number {
  const places = items.guides.filter((guide) => guide.task === task).map(({ order }) => order);
  return Math.max(0, ...places) + 10;
}
