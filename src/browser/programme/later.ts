import { copyLink, offerLinked } from '#browser/programme/link.ts';
import type { ProgrammeTalk } from '#catalog/programme.ts';

/** What few readers ask for; the page loads it then. */
export const later = { copyLink, offerLinked, saveCalendar };

/** The calendar is large, and is loaded by itself. */
async function saveCalendar(
  talks: readonly ProgrammeTalk[],
  talksAddress: string,
): Promise<string> {
  const calendar = await import('#browser/programme/calendar.ts');
  return calendar.saveCalendar(talks, talksAddress);
}
