import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { dotOfNumbers, joinNumbers } from '#catalog/search/dotted-numbers.ts';
import { withIds, type QuickEntry } from '#catalog/search/quick-entries.ts';

/** Builds the full-text index of a built site. */
export async function writeSearchIndex(site: string): Promise<void> {
  const { index } = await orThrow(
    // Chinese stands in fields of its own, so one index in one language serves every page.
    createIndex({ forceLanguage: 'en', includeCharacters: dotOfNumbers }),
  );
  if (!index) throw new Error('Pagefind made no index');
  const paths = (await Array.fromAsync(glob('**/*.html', { cwd: site }))).toSorted();
  let pages = 0;
  // One after another: the bytes of the index hang on the order in which Pagefind gets its pages.
  for (const path of paths) if (await addPage(index, site, path)) pages++;
  const { files } = await orThrow(index.getFiles());
  await close();

  const folder = join(site, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files.filter(({ path }) => isNeeded(path))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  const quick = join(site, 'search', 'quick.json');
  const entries = JSON.parse(await readFile(quick, 'utf8')) as QuickEntry[];
  await writeFile(quick, JSON.stringify(withIds(entries, idByPath(files))));
  console.log(`search index: ${pages} pages, ${entries.length} of them by name`);
}

/** @returns whether the page is to be searched. */
async function addPage(index: PagefindIndex, site: string, path: string): Promise<boolean> {
  const content = await readFile(join(site, path), 'utf8');
  if (!content.includes('data-pagefind-body')) return false;
  await orThrow(index.addHTMLFile({ sourcePath: path, content: joinNumbers(content) }));
  return true;
}

async function orThrow<T extends { errors: string[] }>(answer: Promise<T>): Promise<T> {
  const given = await answer;
  if (given.errors.length > 0) throw new Error(`Pagefind: ${given.errors.join('; ')}`);
  return given;
}

/** The interfaces that Pagefind brings along write HTML from text, which our policy forbids. */
function isNeeded(path: string): boolean {
  return /^(fragment|index|filter)\/|^pagefind\.js$|^pagefind-entry\.json$|\.pf_meta$|^wasm\.en\./.test(
    path,
  );
}

function idByPath(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) return [];
      const text = gunzipSync(content)
        .toString('utf8')
        .replace(/^pagefind_dcd/, '');
      const { url } = JSON.parse(text) as { url: string };
      return [[url.replace(/^\//, ''), id] as const];
    }),
  );
}
