import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isFolderOfTools, isManifestName } from '#analyzer/archive/names.ts';

export type FolderReading = {
  /** The manifests, by their paths from the folder, with `/`, in the order of these. */
  paths: string[];
  /** Folders of tools, into which nobody looked. */
  leftOut: string[];
  /** What could not be looked at, and why. */
  refused: { path: string; reason: string }[];
};

/** Finds the manifests in a folder and the folders in it. */
export function manifestsOf(folder: string): FolderReading {
  const reading: FolderReading = { paths: [], leftOut: [], refused: [] };
  // Links may lead back to where one came from.
  const seen = new Set<string>();
  look('');
  reading.paths.sort();
  return reading;

  function look(inside: string): void {
    const place = join(folder, inside);
    try {
      const real = realpathSync(place);
      if (seen.has(real)) return;
      seen.add(real);
      for (const entry of readdirSync(place, { withFileTypes: true })) {
        take(inside === '' ? entry.name : `${inside}/${entry.name}`, entry);
      }
    } catch (error) {
      reading.refused.push({ path: inside, reason: whyUnreadable(error) });
    }
  }

  function take(path: string, entry: Dirent): void {
    let found: Dirent | Stats = entry;
    try {
      if (entry.isSymbolicLink()) found = statSync(join(folder, path));
    } catch (error) {
      // Editors lock files by links that lead nowhere, with a dot before the name.
      if (isManifestName(entry.name) && !entry.name.startsWith('.')) {
        reading.refused.push({ path, reason: whyUnreadable(error) });
      }
      return;
    }
    if (found.isDirectory()) {
      if (isFolderOfTools(entry.name)) reading.leftOut.push(path);
      else look(path);
    } else if (isManifestName(entry.name)) {
      if (found.isFile()) reading.paths.push(path);
      else reading.refused.push({ path, reason: 'is neither a file nor a folder.' });
    }
  }
}

/** Why the system does not let a file be read, as the end of a sentence. */
export function whyUnreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known = new Map([
    ['ENOENT', 'does not exist.'],
    ['EACCES', 'may not be read by you.'],
    ['EPERM', 'may not be read by you.'],
    ['ELOOP', 'is a link that leads to itself.'],
    ['ENAMETOOLONG', 'has too long a name.'],
  ]).get(code);
  if (known !== undefined) return known;
  return `could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}
