import { talkDate, type Catalog } from '#catalog/catalog.ts';
import { daysText } from '#catalog/dates.ts';
import type { Edition } from '#catalog/edition.ts';
import { languageNames } from '#catalog/fields.ts';
import type { FilterName, Kind } from '#catalog/search/kinds.ts';
import type { Speaker } from '#catalog/speaker.ts';
import { summarize } from '#catalog/summary.ts';
import { formatNames, talkPath, type Talk } from '#catalog/talk.ts';
import type { Topic } from '#catalog/topic.ts';

/** What a page tells search about itself, beside its text. */
export type SearchEntry = {
  kind: Kind;
  /** Below the site's base. */
  path: string;
  title: string;
  /** The title in the other language. */
  otherTitle?: string | undefined;
  /** Other names of the thing itself: a topic's aliases, a speaker's Chinese name. */
  aliases: readonly string[];
  /** Who speaks, as shown. */
  people: readonly string[];
  /** Their other names. */
  peopleAliases: readonly string[];
  companies: readonly string[];
  /** One line of what else a reader wants to know before opening it. */
  facts: string;
  /** A moment or a day; newest comes first where nothing else decides. */
  date?: string | undefined;
  /** Ids, by the filter that they answer to. */
  filters: Partial<Record<FilterName, readonly string[]>>;
};

/** Every page that search knows. */
export function searchEntries(catalog: Catalog): SearchEntry[] {
  const talks = [...catalog.talks.values()];
  const bySpeaker = talksBy(talks, ({ speakers }) => speakers ?? []);
  const byTopic = talksBy(talks, ({ topics }) => topics);
  const byEdition = talksBy(talks, ({ edition }) => [edition]);
  const of = (groups: ReadonlyMap<string, Talk[]>, { id }: { id: string }) => groups.get(id) ?? [];
  return [
    ...[...catalog.topics.values()].map((topic) => topicEntry(topic, of(byTopic, topic))),
    ...talks.map((talk) => talkEntry(talk, catalog)),
    ...[...catalog.speakers.values()].map((one) => speakerEntry(one, of(bySpeaker, one))),
    ...[...catalog.editions.values()].map((one) => editionEntry(one, of(byEdition, one))),
  ];
}

export function talkEntry(talk: Talk, catalog: Catalog): SearchEntry {
  const summary = summarize(talk, catalog);
  const speakers = (talk.speakers ?? []).flatMap((id) => catalog.speakers.get(id) ?? []);
  return {
    kind: 'talk',
    path: talkPath(talk),
    title: summary.title,
    otherTitle: talk.titleEn ?? talk.titleZh,
    aliases: [],
    people: summary.speakers.map(({ name }) => name),
    peopleAliases: speakers.flatMap(speakerAliases),
    companies: talk.companies ?? [],
    facts: [
      summary.edition.name,
      ...(talk.cancelled ? ['cancelled'] : []),
      ...(talk.format === 'talk' ? [] : [formatNames[talk.format].toLowerCase()]),
      ...(talk.minutes ? [`${talk.minutes} min`] : []),
      ...(talk.language === 'zh' ? [languageNames.zh] : []),
      ...(summary.video ? ['video'] : []),
      ...(summary.slides ? ['slides'] : []),
    ].join(' · '),
    date: talkDate(talk, catalog),
    filters: {
      topic: talk.topics,
      edition: [talk.edition],
      language: talk.language ? [talk.language] : [],
      format: [talk.format],
      speaker: talk.speakers ?? [],
    },
  };
}

/** @param talks those filed under the topic. */
export function topicEntry(topic: Topic, talks: readonly Talk[]): SearchEntry {
  return {
    ...plain,
    kind: 'topic',
    path: `topics/${topic.id}/`,
    title: topic.title,
    aliases: topic.aliases ?? [],
    facts: count(talks.length, 'talk'),
    filters: { topic: [topic.id] },
  };
}

/** @param talks those of the speaker, oldest first: the latest employer is named first. */
export function speakerEntry(speaker: Speaker, talks: readonly Talk[]): SearchEntry {
  const companies = [
    ...new Set(talks.toReversed().flatMap((talk) => talk.affiliations?.[speaker.id] ?? [])),
  ];
  return {
    ...plain,
    kind: 'speaker',
    path: `speakers/${speaker.id}/`,
    title: speaker.name,
    aliases: speakerAliases(speaker),
    companies,
    facts: [
      ...(speaker.nameZh ? [speaker.nameZh] : []),
      ...companies,
      count(talks.length, 'talk'),
    ].join(' · '),
    filters: { speaker: [speaker.id] },
  };
}

/** @param talks those held at the edition. */
export function editionEntry(edition: Edition, talks: readonly Talk[]): SearchEntry {
  return {
    ...plain,
    kind: 'edition',
    path: `editions/${edition.id}/`,
    title: edition.name,
    facts: [
      ...(edition.start && edition.end ? [daysText(edition.start, edition.end)] : []),
      ...(edition.place ? [edition.place] : []),
      count(talks.length, 'talk'),
    ].join(' · '),
    date: edition.start,
    filters: { edition: [edition.id] },
  };
}

const plain = { aliases: [], people: [], peopleAliases: [], companies: [] };

function talksBy(
  talks: readonly Talk[],
  idsOf: (talk: Talk) => readonly string[],
): Map<string, Talk[]> {
  const groups = new Map<string, Talk[]>();
  for (const talk of talks) {
    for (const id of idsOf(talk)) {
      const group = groups.get(id);
      if (group) group.push(talk);
      else groups.set(id, [talk]);
    }
  }
  return groups;
}

function speakerAliases(speaker: Speaker): string[] {
  return [...(speaker.nameZh ? [speaker.nameZh] : []), ...(speaker.alsoKnownAs ?? [])];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
