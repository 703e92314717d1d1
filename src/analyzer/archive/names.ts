/** Whether a name is one of a manifest, as `kubectl apply --filename` takes them from a folder. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name);
}

/** Folders of tools, which hold no manifests of a mesh: `.git`, `.github`, `node_modules`. */
export function isFolderOfTools(name: string): boolean {
  return name === 'node_modules' || name === '__MACOSX' || /^\.[^.]/.test(name);
}

export type EntryName = { kind: 'name'; name: string } | { kind: 'unsafe'; why: string };

/** The name of an entry, if unpacking it would stay inside of the folder that one unpacks into. */
export function entryName(raw: string): EntryName {
  const name = raw.replaceAll('\\', '/');
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return { kind: 'unsafe', why: 'is absolute' };
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { kind: 'unsafe', why: 'leads out of the archive' };
  if (name.includes('\0')) return { kind: 'unsafe', why: 'holds a null character' };
  return { kind: 'name', name: parts.join('/') };
}

/** Whether an entry is a manifest to be read: nothing of tools, nor of macOS's own. */
export function isManifestEntry(name: string): boolean {
  const parts = name.split('/');
  const file = parts.pop() ?? '';
  return isManifestName(file) && !file.startsWith('._') && !parts.some(isFolderOfTools);
}
