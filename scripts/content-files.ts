import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '#catalog/checking/read.ts';
import { contentFolder } from '../src/content-folder.ts';

/** Every file of the content, in the order of its path, named `content/…` wherever it lies. */
export async function readContentFiles(folder = contentFolder): Promise<SourceFile[]> {
  const paths = await Array.fromAsync(glob('*/**/*.{md,yaml}', { cwd: folder }));
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      path: `content/${path.replaceAll('\\', '/')}`,
      text: await readFile(join(folder, path), 'utf8'),
    })),
  );
}
