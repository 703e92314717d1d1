import { talkDate, type Catalog } from '#catalog/catalog.ts';
import { isCounted, talksBy } from '#catalog/counting.ts';
import { bulletinName, bulletinPath, severityNames, severityOf } from '#catalog/bulletin-names.ts';
import type { Bulletin } from '#catalog/bulletin.ts';
import { daysText, dayText } from '#catalog/dates.ts';
import type { Edition } from '#catalog/edition.ts';
import { counted } from '#catalog/numbers.ts';
import { checkPath, type MessagePage } from '#catalog/message-page.ts';
import { releasePath, releaseTopics } from '#catalog/release-names.ts';
import type { Release } from '#catalog/release.ts';
import { deckEntry } from '#catalog/search/deck-entry.ts';
import { guideEntry } from '#catalog/search/guide-entry.ts';
import type { SearchEntry } from '#catalog/search/search-entry.ts';
import { toolEntry } from '#catalog/search/tool-entry.ts';
import type { Speaker } from '#catalog/speaker.ts';
import { summarize } from '#catalog/summary.ts';
import { talkPath, type Talk } from '#catalog/talk.ts';
import { talkFacts } from '#catalog/talk-facts.ts';
import { tools } from '#catalog/tools.ts';
import type { Topic } from '#catalog/topic.ts';

/** Every page that search knows. */
export function searchEntries(catalog: Catalog): SearchEntry[] {
  const talks = [...catalog.talks.values()].toReversed();
  const bySpeaker = talksBy(talks, ({ speakers }) => speakers ?? []);
  const byTopic = talksBy(talks, ({ topics }) => topics);
  const byEdition = talksBy(talks, ({ edition }) => [edition]);
  const of = (groups: ReadonlyMap<string, Talk[]>, { id }: { id: string }) => groups.get(id) ?? [];
  return [
    ...[...catalog.topics.values()].map((topic) => topicEntry(topic, of(byTopic, topic))),
    ...tools.map(toolEntry),
    ...[...catalog.guides.values()].map(guideEntry),
    ...talks.map((talk) => talkEntry(talk, catalog)),
    ...[...catalog.decks.values()].map(deckEntry),
    ...[...catalog.speakers.values()].map((one) => speakerEntry(one, of(bySpeaker, one))),
    ...[...catalog.editions.values()].map((one) => editionEntry(one, of(byEdition, one))),
    ...[...catalog.messages.values()].map(checkSearchEntry),
    ...[...catalog.releases.values()].map(releaseEntry),
    ...[...catalog.bulletins.values()].map(bulletinEntry),
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
    facts: talkFacts(summary).join(' · '),
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
    facts: counted(talks.filter(isCounted).length, 'session'),
    filters: { topic: [topic.id] },
  };
}

/** @param talks those of the speaker, newest first, so that the latest employer is named first. */
export function speakerEntry(speaker: Speaker, talks: readonly Talk[]): SearchEntry {
  const companies = [...new Set(talks.flatMap((talk) => talk.affiliations?.[speaker.id] ?? []))];
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
      counted(talks.length, 'talk'),
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
      counted(talks.length, 'talk'),
    ].join(' · '),
    date: edition.start,
    filters: { edition: [edition.id] },
  };
}

/** A code is found by itself, by what Istio calls it and by what it says. */
export function checkSearchEntry(page: MessagePage): SearchEntry {
  const { id: code, title, name, topics, retired } = page;
  return {
    ...plain,
    kind: 'check',
    path: checkPath(code),
    title,
    aliases: [code, ...(name ? [name] : [])],
    facts: [code, ...(name ? [name] : []), ...(retired ? ['retired'] : [])].join(' · '),
    filters: { topic: topics },
  };
}

/** A release is found by its number. */
export function releaseEntry(release: Release): SearchEntry {
  const { id, released, support } = release;
  return {
    ...plain,
    kind: 'release',
    path: releasePath(id),
    title: `Istio ${id}`,
    aliases: [id],
    facts: [
      `released ${dayText(released)}`,
      ...(support?.ends ? [`support until ${dayText(support.ends)}`] : []),
    ].join(' · '),
    date: released,
    filters: { topic: releaseTopics(release) },
  };
}

/** A bulletin is found by its number and by its CVEs. */
export function bulletinEntry(bulletin: Bulletin): SearchEntry {
  const { date, summary, cves = [], advisories = [], topics } = bulletin;
  const severity = severityOf(bulletin);
  return {
    ...plain,
    kind: 'bulletin',
    path: bulletinPath(bulletin),
    title: bulletinName(bulletin),
    aliases: [...cves, ...advisories],
    facts: [dayText(date), severityNames[severity], summary].join(' · '),
    date,
    filters: { topic: topics },
  };
}

const plain = { aliases: [], people: [], peopleAliases: [], companies: [] };

function speakerAliases(speaker: Speaker): string[] {
  return [...(speaker.nameZh ? [speaker.nameZh] : []), ...(speaker.alsoKnownAs ?? [])];
}
