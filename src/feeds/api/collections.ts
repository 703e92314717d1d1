import { z } from 'zod';
import { bulletinPath, severityOf } from '#catalog/bulletin-names.ts';
import { codeEntries } from '#catalog/code-entry.ts';
import type { Catalog } from '#catalog/catalog.ts';
import { guidePath, readingMinutes } from '#catalog/guide.ts';
import { checkPath } from '#catalog/message-page.ts';
import { ownDeckPath } from '#catalog/own-deck.ts';
import { releasePath } from '#catalog/release-names.ts';
import { bulletinsOfRelease } from '#catalog/release-record.ts';
import { slidesOf } from '#catalog/slides.ts';
import { talkPath } from '#catalog/talk.ts';
import * as items from '#feeds/api/items.ts';
import type { ApiDocument } from '#feeds/api/document.ts';
import type { Publisher } from '#feeds/publisher.ts';

/** Every collection of the catalog, each in the catalog's order. */
export function apiCollections(
  catalog: Catalog,
  { absolute }: Pick<Publisher, 'absolute'>,
): ApiDocument[] {
  const inEdition = (edition: string, slug: string) => `${edition}/${slug}`;
  return [
    collection(
      'talks',
      'Every talk: who spoke on what, where recording and slides are, and an abstract.',
      items.talkItem,
      [...catalog.talks.values()].map((talk) => ({
        ...talk,
        address: absolute(talkPath(talk)),
        slides: talk.slides?.map((slug) => inEdition(talk.edition, slug)),
        abstract: talk.body,
      })),
    ),
    collection(
      'sessions',
      'When each talk was held: the slots of the programmes whose times are known.',
      items.sessionItem,
      [...catalog.sessions.values()].map((session) => ({
        ...session,
        talk: session.talk && inEdition(session.edition, session.talk),
      })),
    ),
    collection(
      'editions',
      'Every event, with what is known of it and what is missing.',
      items.editionItem,
      [...catalog.editions.values()].map((edition) => ({
        ...edition,
        address: absolute(`editions/${edition.id}/`),
      })),
    ),
    collection(
      'speakers',
      'Everybody who spoke. Employers stand with the talks, as of that time.',
      items.speakerItem,
      [...catalog.speakers.values()].map((speaker) => ({
        ...speaker,
        address: absolute(`speakers/${speaker.id}/`),
      })),
    ),
    collection(
      'topics',
      'The subjects that talks are sorted by, with other names and related topics.',
      items.topicItem,
      [...catalog.topics.values()].map((topic) => ({
        ...topic,
        address: absolute(`topics/${topic.id}/`),
        description: topic.body,
      })),
    ),
    collection(
      'guides',
      'Every guide: what it is for, the releases it holds for, its text with tested manifests.',
      items.guideItem,
      [...catalog.guides.values()].map((guide) => ({
        ...guide,
        address: absolute(guidePath(guide)),
        minutes: readingMinutes(guide),
        text: guide.body,
      })),
    ),
    collection(
      'slides',
      'Every deck, with the address of its file. Talks name their decks.',
      items.deckItem,
      [...catalog.slides.values()],
    ),
    collection(
      'decks',
      'The decks of our own: topics, talks, sources, and every slide with its notes.',
      items.ownDeckItem,
      [...catalog.decks.values()].map((deck) => ({
        ...deck,
        address: absolute(ownDeckPath(deck)),
        slides: slidesOf(deck.body).map(({ id, title, sources, text, notes }) => ({
          ...{ id, title, sources, text },
          ...(notes ? { notes } : {}),
        })),
      })),
    ),
    collection(
      'lists',
      'Talks that somebody recommended and topics that somebody called hot, with the source.',
      items.listItem,
      [...catalog.lists.values()].map((list) => ({
        ...list,
        address: absolute(`lists/#${list.id}`),
      })),
    ),
    collection(
      'checks',
      'Every code of the analyzer: what it means, which checks report it, what other tools say.',
      items.checkItem,
      codeEntries(catalog).map(({ code, page, level, state, subjects, checks, rules }) => ({
        ...page,
        address: absolute(checkPath(code)),
        level,
        state,
        subjects,
        checks: checks.map(({ name, summary, istio, reads }) => ({ name, summary, istio, reads })),
        rules,
        description: page.body,
      })),
    ),
    collection(
      'releases',
      'Every minor release of Istio: patches, support, Kubernetes versions, what an upgrade changes.',
      items.releaseItem,
      [...catalog.releases.values()].map((release) => ({
        ...release,
        address: absolute(releasePath(release.id)),
        bulletins: bulletinsOfRelease(release, catalog).map(({ id }) => id),
      })),
    ),
    collection(
      'bulletins',
      'Every numbered security bulletin of Istio: CVEs, severity, affected and fixed versions.',
      items.bulletinItem,
      [...catalog.bulletins.values()].map((bulletin) => ({
        ...bulletin,
        address: absolute(bulletinPath(bulletin)),
        severity: severityOf(bulletin),
      })),
    ),
    collection(
      'roadmap-2021',
      'The focus areas of the roadmap of 2021, and what became of each.',
      items.roadmapItem,
      [...catalog.roadmap.values()].map((item) => ({
        ...item,
        address: absolute(`roadmap-2021/#${item.id}`),
      })),
    ),
  ];
}

function collection(
  name: string,
  description: string,
  item: z.ZodObject,
  values: readonly Record<string, unknown>[],
): ApiDocument {
  return {
    name,
    description,
    schema: z.strictObject({ items: z.array(item) }),
    content: { items: values.map((value) => shaped(value, item)) },
  };
}

/** The fields that a schema knows, in its order; what the catalog keeps for itself stays out. */
function shaped(value: Record<string, unknown>, schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, value[key]]));
}
