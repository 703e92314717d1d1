import { guidePath, releasesText, type Guide } from '#catalog/guide.ts';
import { checkPath, type MessagePage } from '#catalog/message-page.ts';
import { bulletinName, bulletinPath } from '#catalog/bulletin-names.ts';
import type { Bulletin } from '#catalog/bulletin.ts';
import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { ownDeckPath, type OwnDeck } from '#catalog/own-deck.ts';
import { releasePath } from '#catalog/release-names.ts';
import type { Release } from '#catalog/release.ts';
import type { Speaker } from '#catalog/speaker.ts';
import { talkPath, talkTitle, type Talk } from '#catalog/talk.ts';
import type { Topic } from '#catalog/topic.ts';
import type { Publisher } from '#feeds/publisher.ts';
import { editionEvent, recording, talkEvent } from '#feeds/structured-events.ts';
import { linkedData, thing, type Thing } from '#feeds/thing.ts';

// What a page tells search engines of its subject. Facts that the archive does not have are left out,
// and so is an object that lacks what it cannot do without.

/** For the page of a talk: the way to it, the event where its day is known, the recording. */
export function structuredTalk(talk: Talk, catalog: Catalog, publisher: Publisher): Thing[] {
  const edition = catalog.editions.get(talk.edition);
  return linkedData([
    breadcrumbs(
      [
        ...(edition ? [{ name: edition.name, path: `editions/${edition.id}/` }] : []),
        { name: talkTitle(talk), path: talkPath(talk) },
      ],
      publisher,
    ),
    talkEvent(talk, catalog, publisher),
    recording(talk, publisher),
  ]);
}

/** For the page of an edition: the way to it, and the event where its days are known. */
export function structuredEdition(edition: Edition, publisher: Publisher): Thing[] {
  return linkedData([
    breadcrumbs(
      [
        { name: 'Editions', path: 'editions/' },
        { name: edition.name, path: `editions/${edition.id}/` },
      ],
      publisher,
    ),
    editionEvent(edition, publisher),
  ]);
}

/** For the page of a speaker. Employers change; they stand with the talks. */
export function structuredSpeaker(speaker: Speaker, publisher: Publisher): Thing[] {
  const path = `speakers/${speaker.id}/`;
  const otherNames = [speaker.nameZh, ...(speaker.alsoKnownAs ?? [])].filter(
    (name) => name !== undefined,
  );
  return linkedData([
    breadcrumbs(
      [
        { name: 'Speakers', path: 'speakers/' },
        { name: speaker.name, path },
      ],
      publisher,
    ),
    thing('Person', {
      name: speaker.name,
      alternateName: otherNames.length > 0 ? otherNames : undefined,
      url: publisher.absolute(path),
    }),
  ]);
}

/** For the page of a topic. */
export function structuredTopic(topic: Topic, publisher: Publisher): Thing[] {
  return linkedData([
    breadcrumbs(
      [
        { name: 'Topics', path: 'topics/' },
        { name: topic.title, path: `topics/${topic.id}/` },
      ],
      publisher,
    ),
  ]);
}

/** For the page of a guide. */
export function structuredGuide(guide: Guide, publisher: Publisher): Thing[] {
  const path = guidePath(guide);
  return linkedData([
    breadcrumbs(
      [
        { name: 'Guides', path: 'guides/' },
        { name: guide.title, path },
      ],
      publisher,
    ),
    thing('TechArticle', {
      headline: guide.title,
      description: guide.description,
      url: publisher.absolute(path),
      dependencies: releasesText(guide.releases),
    }),
  ]);
}

/** For the page of a deck of our own. */
export function structuredDeck(deck: OwnDeck, publisher: Publisher): Thing[] {
  const path = ownDeckPath(deck);
  return linkedData([
    breadcrumbs(
      [
        { name: 'Slides', path: 'slides/' },
        { name: deck.title, path },
      ],
      publisher,
    ),
    thing('PresentationDigitalDocument', {
      name: deck.title,
      description: deck.description,
      url: publisher.absolute(path),
    }),
  ]);
}

/** For the page of a code. */
export function structuredCheck({ id: code, title }: MessagePage, publisher: Publisher): Thing[] {
  return linkedData([
    breadcrumbs(
      [
        { name: 'Checks', path: 'checks/' },
        { name: `${code}: ${title}`, path: checkPath(code) },
      ],
      publisher,
    ),
  ]);
}

/** For the page of a release. */
export function structuredRelease({ id }: Release, publisher: Publisher): Thing[] {
  return linkedData([
    breadcrumbs(
      [
        { name: 'Releases', path: 'releases/' },
        { name: `Istio ${id}`, path: releasePath(id) },
      ],
      publisher,
    ),
  ]);
}

/** For the page of a bulletin. */
export function structuredBulletin(bulletin: Bulletin, publisher: Publisher): Thing[] {
  return linkedData([
    breadcrumbs(
      [
        { name: 'Security bulletins', path: 'bulletins/' },
        { name: bulletinName(bulletin), path: bulletinPath(bulletin) },
      ],
      publisher,
    ),
  ]);
}

/** The way from the first page to one, that one included. */
function breadcrumbs(
  steps: readonly { name: string; path: string }[],
  { name: siteName, absolute }: Publisher,
): Thing {
  return thing('BreadcrumbList', {
    itemListElement: [{ name: siteName, path: '' }, ...steps].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  });
}
