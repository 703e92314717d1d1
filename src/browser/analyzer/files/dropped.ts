import { isFolderOfTools, isManifestEntry } from '#analyzer/archive/names.ts';

/** A file with its path in what was given. */
export type Given = { path: string; file: File };

/** Files of a picker; of a folder, those that are manifests or archives. */
export function pickedFiles(files: Iterable<File>): Given[] {
  return [...files].flatMap((file) => {
    const inFolder = file.webkitRelativePath;
    if (inFolder === '') return [{ path: file.name, file }];
    return isWanted(inFolder) ? [{ path: inFolder, file }] : [];
  });
}

/** Files of what was dropped, with those in its folders. */
export async function droppedFiles({ items }: DataTransfer): Promise<Given[]> {
  // All at once: the list is emptied when this turn ends.
  const given = await Promise.all(
    [...items].map(async (item) => {
      const entry = item.webkitGetAsEntry();
      if (entry) return filesOf(entry, entry.name, true);
      // Some sources give files that lie in no file system.
      const file = item.getAsFile();
      return file ? [{ path: file.name, file }] : [];
    }),
  );
  return given.flat();
}

async function filesOf(entry: FileSystemEntry, path: string, named: boolean): Promise<Given[]> {
  if (isFile(entry)) {
    if (!named && !isWanted(path)) return [];
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path, file }];
  }
  if (!isFolder(entry) || (!named && isFolderOfTools(entry.name))) return [];
  const reader = entry.createReader();
  const given: Given[] = [];
  for (;;) {
    // A reader gives some at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    for (const one of some) given.push(...(await filesOf(one, `${path}/${one.name}`, false)));
  }
  return given.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function isWanted(path: string): boolean {
  return isManifestEntry(path) || /\.(?:zip|tar|tgz|gz)$/i.test(path);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
