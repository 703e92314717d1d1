import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalog } from '#catalog/catalog.ts';
import { feedAddresses } from '#feeds/addresses.ts';
import { talkCalendars } from '#feeds/calendars.ts';
import { icalendar } from '#feeds/icalendar.ts';
import type { Publisher } from '#feeds/publisher.ts';

/**
 * Writes the calendar of each talk. A route for each would take longer than all their pages, so
 * there is one for development only, `src/dev/talk-calendar.ts`.
 */
export async function writeTalkCalendars(
  catalog: Catalog,
  publisher: Publisher,
  folder: string,
): Promise<void> {
  for (const { talk, calendar } of talkCalendars(catalog, publisher)) {
    const path = join(folder, feedAddresses.talkCalendar(talk.id));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, icalendar(calendar));
  }
}
