import type { ProgrammeTalk } from '#catalog/programme.ts';
import { icalendar } from '#feeds/icalendar.ts';

/** How many of the talks have a time, and so stand in the file. */
export function saveCalendar(talks: readonly ProgrammeTalk[], talksAddress: string): number {
  const timed = talks.flatMap((talk) => (talk.start ? [{ ...talk, start: talk.start }] : []));
  if (timed.length === 0) return 0;
  const text = icalendar({
    name: 'My programme',
    revised: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    events: timed.map(({ id, title, titleLanguage, people, facts, start, end, place }) => ({
      // As in the calendars of the site, so that a talk taken from both is one event.
      uid: `talks/${id}@chartroom`,
      start,
      end,
      title,
      language: titleLanguage,
      description: [people, facts].filter(Boolean).join('\n'),
      location: place,
      url: `${talksAddress}${id}/`,
    })),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'my-programme.ics';
  link.click();
  // The download may begin after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return timed.length;
}
