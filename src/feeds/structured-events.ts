import { opening } from '#catalog/abstract.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { youtubeId } from '#catalog/fields.ts';
import { talkPath, talkTitle, type Talk } from '#catalog/talk.ts';
import { pictureAddresses } from '#feeds/addresses.ts';
import { talkTime } from '#feeds/programme-events.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { thing, type Thing } from '#feeds/thing.ts';

// Required by search engines: of an event its name, start and location; no event is told without them.
// The organizer is never told: no source names one.

/** @see https://developers.google.com/search/docs/appearance/structured-data/event */
export function talkEvent(talk: Talk, catalog: Catalog, publisher: Publisher): Thing | undefined {
  const time = talkTime(talk, catalog);
  const edition = catalog.editions.get(talk.edition);
  const superEvent = edition && editionEvent(edition, publisher);
  if (!time || !superEvent) return undefined;
  return thing('Event', {
    name: talkTitle(talk),
    alternateName: talk.titleEn ?? talk.titleZh,
    description: opening(talk.body, 300),
    startDate: time.start,
    endDate: time.end,
    inLanguage: talk.language,
    eventStatus: status(talk.cancelled ?? false),
    eventAttendanceMode: superEvent['eventAttendanceMode'],
    location: superEvent['location'],
    performer: performers(talk, catalog, publisher),
    image: publisher.absolute(pictureAddresses.talk(talk.id)),
    url: publisher.absolute(talkPath(talk)),
    superEvent,
  });
}

export function editionEvent(edition: Edition, publisher: Publisher): Thing | undefined {
  const location = locationOf(edition);
  if (edition.start === undefined || !location) return undefined;
  return thing('Event', {
    name: edition.name,
    startDate: edition.start,
    endDate: edition.end,
    eventStatus: status(false),
    eventAttendanceMode: `https://schema.org/${
      edition.mode === 'virtual' ? 'Online' : 'Offline'
    }EventAttendanceMode`,
    location,
    url: publisher.absolute(`editions/${edition.id}/`),
    sameAs: edition.site,
  });
}

/**
 * The recording of a talk. Google shows a video of its own only where `uploadDate` is told. No source
 * gives it, and the day of the talk is another day, so it stays out: the page is found without.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/video
 */
export function recording(talk: Talk, publisher: Publisher): Thing | undefined {
  if (talk.video === undefined) return undefined;
  return thing('VideoObject', {
    name: talkTitle(talk),
    description: opening(talk.body, 300),
    embedUrl: `https://www.youtube-nocookie.com/embed/${youtubeId(talk.video)}`,
    thumbnailUrl: publisher.absolute(pictureAddresses.talk(talk.id)),
    inLanguage: talk.language,
    url: talk.video,
  });
}

function status(cancelled: boolean): string {
  return `https://schema.org/${cancelled ? 'EventCancelled' : 'EventScheduled'}`;
}

function locationOf({ mode, place, site }: Edition): Thing | undefined {
  if (mode === 'virtual') return site ? { '@type': 'VirtualLocation', url: site } : undefined;
  return mode && place ? { '@type': 'Place', name: place, address: place } : undefined;
}

function performers(talk: Talk, catalog: Catalog, publisher: Publisher): Thing[] | undefined {
  return talk.speakers?.map((id) => ({
    '@type': 'Person',
    name: catalog.speakers.get(id)?.name ?? id,
    url: publisher.absolute(`speakers/${id}/`),
    ...(talk.affiliations?.[id]
      ? { affiliation: { '@type': 'Organization', name: talk.affiliations[id] } }
      : {}),
  }));
}
