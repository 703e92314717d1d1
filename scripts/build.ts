import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { publisherAt } from '#feeds/publisher.ts';
import { identity, place } from '../src/identity.ts';
import { writeTalkCalendars } from './build/calendars.ts';
import { writeOffline } from './build/offline.ts';
import { writeHeaders } from './build/headers.ts';
import { writePictures } from './build/pictures.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { readContentFiles } from './content-files.ts';
import { run } from './program.ts';

const folder = process.env['CHARTROOM_OUT'] ?? 'dist';

// Programs of their own: what they hold in memory goes when they end.
await orExit('checked and derived', ['node', 'scripts/derive.ts']);
await orExit('pages', ['astro', 'build']);
await Promise.all([
  writeSearchIndex(folder),
  writeFromContent(),
  writeHeaders(folder, place.base),
  writeOffline(folder, place.base),
]);

async function orExit(what: string, command: readonly string[]): Promise<void> {
  const { passed, output, seconds } = await run(command);
  if (passed) {
    console.log(`${what}: ${seconds.toFixed(1)} s`);
    return;
  }
  console.error(output);
  process.exit(1);
}

/** What would take longer as pages of Astro. */
async function writeFromContent(): Promise<void> {
  const catalog = catalogOf(readItems(await readContentFiles()).items);
  const publisher = publisherAt(place.host, place.base, identity);
  await writeTalkCalendars(catalog, publisher, folder);
  await writePictures(catalog, folder);
}
