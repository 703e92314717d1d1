import type { Catalog } from '#catalog/catalog.ts';
import { dayText } from '#catalog/dates.ts';
import { summarize } from '#catalog/summary.ts';
import { formatNames, type Talk } from '#catalog/talk.ts';
import { eventsAndYears } from '#catalog/years.ts';
import type { Topic } from '#catalog/topic.ts';
import { pictureAddresses } from '#feeds/addresses.ts';
import { sheet } from '#feeds/pictures/sheet.ts';
import type { Box } from '#feeds/pictures/tree.ts';
import { talkTime } from '#feeds/programme-events.ts';
import { latinTitle } from '#feeds/titles.ts';

/** A picture that stands for a page where a link to it is shown. */
export type Picture = {
  /** Below the site's base. */
  address: string;
  words: Box;
};

/** One for the site, one for each topic, one for each talk. */
export function pictures(catalog: Catalog): Picture[] {
  return [
    { address: pictureAddresses.site, words: siteSheet(catalog) },
    ...[...catalog.topics.values()].map((topic) => ({
      address: pictureAddresses.topic(topic.id),
      words: topicSheet(topic, catalog),
    })),
    ...[...catalog.talks.values()].map((talk) => ({
      address: pictureAddresses.talk(talk.id),
      words: talkSheet(talk, catalog),
    })),
  ];
}

function siteSheet(catalog: Catalog): Box {
  return sheet({
    note: eventsAndYears(catalog.talks.values(), catalog),
    title: 'Find the talk that explains it.',
    lead: 'By topic, speaker and language: what was said, the recording, the slides.',
    foot: `${catalog.topics.size} topics · ${catalog.speakers.size} speakers`,
    sounding: { value: String(catalog.talks.size), unit: 'talks' },
  });
}

function topicSheet(topic: Topic, catalog: Catalog): Box {
  const talks = [...catalog.talks.values()].filter(({ topics }) => topics.includes(topic.id));
  const related = (topic.related ?? []).map((id) => catalog.topics.get(id)?.title ?? id);
  return sheet({
    note: 'Topic',
    title: topic.title,
    lead: talks.length > 0 ? eventsAndYears(talks, catalog) : undefined,
    foot: related.length > 0 ? `Related: ${related.join(' · ')}` : undefined,
    sounding: { value: String(talks.length), unit: talks.length === 1 ? 'talk' : 'talks' },
  });
}

function talkSheet(talk: Talk, catalog: Catalog): Box {
  const { edition, speakers, topics, language, format, minutes } = summarize(talk, catalog);
  const day = talkTime(talk, catalog)?.start;
  const topicNames = topics.map(({ name }) => name).join(' · ');
  return sheet({
    note: [
      edition.name,
      ...(day ? [dayText(day)] : []),
      ...(format === 'talk' ? [] : [formatNames[format].toLowerCase()]),
      ...(minutes ? [`${minutes} min`] : []),
      ...(language === 'zh' ? ['in Chinese'] : []),
    ].join(' · '),
    title: latinTitle(talk) ?? topicNames,
    lead: speakers.map(({ name }) => name).join(', '),
    foot: topicNames,
  });
}
