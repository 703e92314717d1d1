import { strToU8, zipSync, type Zippable } from 'fflate';
import type { SourceFile } from '#analyzer/reading/source.ts';

/**
 * Files as a zip archive.
 *
 * @param now the time that the files get, in milliseconds since 1970.
 */
export function pack(files: readonly SourceFile[], now: number): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, text } of files) entries[freeName(entries, safeName(name))] = strToU8(text);
  return zipSync(entries, { mtime: now });
}

/** A path that stays in the folder that one unpacks into. */
function safeName(name: string): string {
  const parts = name
    .replaceAll('\0', '')
    .split(/[/\\]/)
    .map((part) => part.replace(/^[a-z]:/i, ''))
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') || 'file.yaml';
}

function freeName(entries: Zippable, wanted: string): string {
  let name = wanted;
  for (let number = 2; Object.hasOwn(entries, name); number++) {
    name = wanted.replace(/(?=\.[^./]*$)|$/, `-${number}`);
  }
  return name;
}
