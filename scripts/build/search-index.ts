import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { withIds, type QuickEntry } from '#catalog/search/quick-entries.ts';

/** Builds the full-text index of a built site. */
export async function writeSearchIndex(site: string): Promise<void> {
  const { index } = await orThrow(
    // Chinese stands in fields of its own, so one index in one language serves every page.
    createIndex({ forceLanguage: 'en' }),
  );
  if (!index) throw new Error('Pagefind made no index');
  const { page_count: pages } = await orThrow(index.addDirectory({ path: site }));
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
