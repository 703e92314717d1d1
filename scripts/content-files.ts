import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceFile } from '#catalog/checking/problem.ts';
import { contentFolder } from '../src/content-folder.ts';

/** Every file of the content, in the order of its path, named `content/…` wherever it lies. */
export async function readContentFiles(folder = contentFolder): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    // What editors and systems leave behind begins with a dot.
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  // One after the other: an archive may have more files than a process may open at once.
  return paths.toSorted().map((path) => ({
    path: `content/${relative(folder, path).replaceAll('\\', '/')}`,
    text: readFileSync(path, 'utf8'),
  }));
}
