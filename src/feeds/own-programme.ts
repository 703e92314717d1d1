import type { ProgrammeTalk } from '#catalog/programme.ts';
import type { CalendarEvent } from '#feeds/icalendar.ts';
import { talkUid } from '#feeds/programme-events.ts';
import { withGloss } from '#feeds/titles.ts';

/**
 * The talks of somebody's own programme whose day is known, as events: named and called as in the
 * calendars of the site, so that a talk taken from both is one event.
 *
 * @param talksAddress of the folder of all talks.
 */
export function ownEvents(talks: readonly ProgrammeTalk[], talksAddress: string): CalendarEvent[] {
  return talks.flatMap(({ start, ...talk }) =>
    start === undefined
      ? []
      : {
          uid: talkUid(talk),
          start,
          end: talk.end,
          title: withGloss(talk.title, talk.titleEn),
          language: talk.titleLanguage,
          description: [talk.people, talk.facts].filter(Boolean).join('\n'),
          location: talk.place,
          url: `${talksAddress}${talk.id}/`,
        },
  );
}
