import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { addressesInHtml, addressesInText } from '#catalog/checking/addresses.ts';
import { repository, siteFolder } from '../src/identity.ts';
import { readContentFiles } from './content-files.ts';
import { askAll } from './links/ask-all.ts';
import { holders, isOurs, type Holder } from './links/holders.ts';
import { report } from './links/report.ts';

// Asks every address outside whether it still answers. Exit code 1 when one is gone.
const named = [...(await namedInContent()), ...(await linkedFromPages())];
const places = holders(named.filter(({ address }) => !isOurs(address, repository)));
console.error(`Asking ${places.size} addresses …`);
const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const answers = await askAll([...places.keys()], { fetch, wait });
const { text, gone } = report(answers, places);
console.error(text);
process.exitCode = gone > 0 ? 1 : 0;

async function namedInContent(): Promise<Holder[]> {
  const files = await readContentFiles();
  return files.flatMap(({ path, text }) =>
    addressesInText(text).map(({ address, line }) => ({ address, place: `${path}:${line}` })),
  );
}

/** Of the built pages, where they are. */
async function linkedFromPages(): Promise<Holder[]> {
  const paths = await readdir(siteFolder, { recursive: true }).catch(() => []);
  const pages = paths.filter((path) => path.endsWith('.html')).toSorted();
  const found = await Promise.all(
    pages.map(async (path) => {
      const html = await readFile(join(siteFolder, path), 'utf8');
      return addressesInHtml(html).map((address) => ({ address, place: join(siteFolder, path) }));
    }),
  );
  return found.flat();
}
