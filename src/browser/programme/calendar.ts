import type { ProgrammeTalk } from '#catalog/programme.ts';
import { icalendar } from '#feeds/icalendar.ts';
import { ownEvents } from '#feeds/own-programme.ts';

/** How many of the talks have a known day, and so stand in the file. */
export function saveCalendar(talks: readonly ProgrammeTalk[], talksAddress: string): number {
  const events = ownEvents(talks, talksAddress);
  if (events.length === 0) return 0;
  const text = icalendar({
    name: 'My programme',
    revised: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    events,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
  link.download = 'my-programme.ics';
  link.click();
  // The download may begin after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return events.length;
}
