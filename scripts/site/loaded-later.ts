import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of the scripts of a name that pages load when they are needed, compressed with Brotli. */
export function loadedLater(folder: string, name: RegExp): number {
  const assets = join(folder, 'assets');
  return readdirSync(assets)
    .filter((file) => file.endsWith('.js') && name.test(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(assets, file))).length, 0);
}
