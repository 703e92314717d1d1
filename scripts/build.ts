import { catalogOf } from '#catalog/catalog.ts';
import { readItems } from '#catalog/checking/read.ts';
import { publisherAt } from '#feeds/publisher.ts';
import { identity, place, siteFolder } from '../src/identity.ts';
import { writeTalkCalendars } from './build/calendars.ts';
import { writeOffline } from './build/offline.ts';
import { writeHeaders } from './build/headers.ts';
import { writePictures } from './build/pictures.ts';
import { writeRenamed } from './build/renamed.ts';
import { writeSearchIndex } from './build/search-index.ts';
import { readContentFiles } from './content-files.ts';
import { run } from './program.ts';

/** Where pictures stay from build to build. */
const pictures = process.env['CHARTROOM_PICTURES'] ?? '.cache/pictures';

// Programs of their own: what they hold in memory goes when they end.
await orExit('checked and derived', ['node', 'scripts/derive.ts']);
await orExit('pages', ['astro', 'build']);
await Promise.all([
  writeSearchIndex(siteFolder),
  writeFromContent(),
  writeHeaders(siteFolder, place.base),
  writeOffline(siteFolder, place.base),
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
  await writeTalkCalendars(catalog, publisher, siteFolder);
  await writeRenamed(catalog, { name: identity.name, ...place }, siteFolder);
  await writePictures(catalog, siteFolder, pictures);
}
