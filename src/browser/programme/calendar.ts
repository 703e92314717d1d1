import { counted } from '#catalog/numbers.ts';
import { saveFile } from '#browser/saving.ts';
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
  saveFile('my-programme.ics', 'text/calendar', text);
  const left = talks.length - events.length;
  const rest = ` ${left} without a known day ${left === 1 ? 'is' : 'are'} left out.`;
  return `Saved ${counted(events.length, 'talk')}.${left > 0 ? rest : ''}`;
}
