import {
  addresses,
  paragraphs,
  clean,
  number,
  parts,
  type Answers,
} from '#catalog/authoring/answers.ts';
import {
  checked,
  findItem,
  freeId,
  newFile,
  refused,
  type Draft,
  type Kind,
  type Material,
} from '#catalog/authoring/draft.ts';
import { fileText } from '#catalog/authoring/file-text.ts';
import { draftSpeakers, speakerDoubt } from '#catalog/authoring/talk-speakers.ts';
import { suggestTopics, topicIds } from '#catalog/authoring/topic-words.ts';
import { endOf } from '#catalog/authoring/session.ts';
import { newestEditionFirst } from '#catalog/edition.ts';
import { itemFile } from '#catalog/checking/item-path.ts';
import type { SourceFile } from '#catalog/checking/problem.ts';
import { languageNames } from '#catalog/fields.ts';
import { holdsChinese } from '#catalog/chinese.ts';
import { lengthText } from '#catalog/lengths.ts';
import { slugOf } from '#catalog/slug.ts';
import { formats, titleLanguage } from '#catalog/talk.ts';

/** `npm run new talk`: the talk's file, and those of its new speakers, deck and session. */
export const newTalk: Kind = {
  questions: [
    { flag: 'edition', ask: 'Edition', required: true, suggest: newestEdition },
    { flag: 'title', ask: 'Title, as announced' },
    {
      flag: 'subject',
      ask: 'What the talk was about',
      when: ({ title }) => !clean(title),
    },
    {
      flag: 'title-en',
      ask: 'The title in English, in your words',
      when: ({ title }) => holdsChinese(title ?? ''),
    },
    {
      flag: 'speakers',
      ask: 'Speakers, with employers: Sam Rivera (Harbour Bank), Lin Sun',
      doubt: speakerDoubt,
    },
    {
      flag: 'language',
      ask: `Language (${Object.keys(languageNames).join(', ')})`,
      suggest: ({ title }) => titleLanguage(title ?? ''),
    },
    { flag: 'format', ask: `Format (${formats.join(', ')})`, suggest: () => 'talk' },
    { flag: 'minutes', ask: 'Minutes' },
    {
      flag: 'abstract',
      ask: `Abstract in your own words, ${lengthText('abstract')}`,
      required: true,
    },
    { flag: 'topics', ask: 'Topics', suggest: likelyTopics },
    { flag: 'video', ask: 'Recording (https://www.youtube.com/watch?v=…)' },
    { flag: 'slides', ask: 'Slides (https://…)' },
    { flag: 'start', ask: 'Start in UTC (2021-02-22T16:00:00Z)' },
    { flag: 'sources', ask: 'Where the facts stand (https://…)', required: true },
    { flag: 'companies', ask: 'Organizations it is about', flagOnly: true },
    { flag: 'page', ask: "The talk's page at the conference", flagOnly: true },
    { flag: 'channel', ask: 'main-stage or separate, with --start', flagOnly: true },
    { flag: 'id', ask: 'The name of the file, if not the title', flagOnly: true },
  ],
  draft: draftTalk,
};

function draftTalk(answers: Answers, material: Material): Draft {
  const { items } = material;
  const edition = findItem(clean(answers['edition']) ?? '', items.editions, 'edition');
  const topics = topicIds(
    clean(answers['topics']) ?? likelyTopics(answers, material),
    items.topics,
  );
  const people = draftSpeakers(parts(answers['speakers']), items.speakers);
  const title = clean(answers['title']);
  const subject = clean(answers['subject']);
  const titleEn = clean(answers['title-en']);
  const reasons = [
    ...('reason' in edition ? [edition.reason] : []),
    ...topics.reasons,
    ...people.reasons,
  ];
  const wanted = slugOf(clean(answers['id']) ?? titleEn ?? title ?? subject ?? '');
  if (wanted === '') {
    reasons.push('The title gives no name for the file: give --title-en, or --id in English.');
  }
  if ('reason' in edition || reasons.length > 0) return refused(...reasons);

  const taken = new Set(material.files.map(({ path }) => path));
  const isTaken = (id: string) => taken.has(itemFile('talks', `${edition.id}/${id}`));
  const slug = clean(answers['id']) ? wanted : freeId(wanted, isTaken);
  const place = `${edition.id}/${slug}`;
  const sources = addresses(answers['sources']);
  const deck = clean(answers['slides']);
  const fields = {
    title,
    subject,
    titleEn,
    speakers: people.ids,
    affiliations: people.affiliations,
    language: clean(answers['language']),
    format: clean(answers['format']) ?? 'talk',
    minutes: number(answers['minutes']),
    topics: topics.ids,
    companies: parts(answers['companies']),
    video: clean(answers['video']),
    slides: deck ? [slug] : [],
    page: clean(answers['page']),
    sources,
  };
  const created: SourceFile[] = [
    newFile('talks', place, fileText('talks', fields, paragraphs(answers['abstract']))),
    ...people.created,
    ...(deck
      ? [newFile('slides', place, fileText('slides', { url: deck, source: sources[0] }))]
      : []),
    ...sessionOf(answers, slug, place),
  ];
  const guessed = clean(answers['topics'])
    ? []
    : [`Topics were taken from its words: ${topics.ids.join(', ')}.`];
  return checked(
    { kind: 'drafted', created, changed: [], notes: [...guessed, ...people.notes] },
    material,
  );
}

function sessionOf(answers: Answers, slug: string, place: string): SourceFile[] {
  const start = clean(answers['start']);
  if (!start) return [];
  const end = endOf(start, answers['minutes']);
  const channel = clean(answers['channel']) ?? 'main-stage';
  return [newFile('sessions', place, fileText('sessions', { talk: slug, start, end, channel }))];
}

function newestEdition(_: Answers, { items }: Material): string | undefined {
  return newestEditionFirst(items.editions)[0]?.id;
}

function likelyTopics(answers: Answers, { items }: Material): string | undefined {
  const words = ['title', 'title-en', 'subject', 'abstract'].map((name) => answers[name] ?? '');
  return suggestTopics(words.join('. '), items.topics).join(', ') || undefined;
}
