import { counted } from '#browser/programme/counted.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';
import { icalendar } from '#feeds/icalendar.ts';
import { ownEvents } from '#feeds/own-programme.ts';

/**
 * Saves the talks that have a known day as a file.
 * @returns what became of it, for the reader.
 */
export function saveCalendar(talks: readonly ProgrammeTalk[], talksAddress: string): string {
  const events = ownEvents(talks, talksAddress);
  if (events.length === 0) {
    return 'None of the talks has a known day, so there is no calendar.';
  }
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
  const left = talks.length - events.length;
  const rest = ` ${left} without a known day ${left === 1 ? 'is' : 'are'} left out.`;
  return `Saved ${counted(events.length)}.${left > 0 ? rest : ''}`;
}
