import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/**
 * Bytes of a script that a page loads when it is needed, compressed with Brotli, with all that it
 * may load in its turn.
 *
 * @param without scripts that are not counted, nor what they load.
 */
export function loadedLater(folder: string, name: RegExp, without?: RegExp): number {
  const assets = join(folder, 'assets');
  const all = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const found = new Set(all.filter((file) => name.test(file)));
  let bytes = 0;
  for (const file of found) {
    const text = readFileSync(join(assets, file));
    bytes += brotliCompressSync(text).length;
    for (const other of all) {
      const isNamed = text.includes(`/${other}`);
      if (isNamed && !without?.test(other) && !/^(?:index|preload)/.test(other)) found.add(other);
    }
  }
  return bytes;
}
