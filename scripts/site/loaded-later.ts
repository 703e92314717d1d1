import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of the scripts of a name that pages load when they are needed, compressed with Brotli. */
export function loadedLater(folder: string, name: RegExp): number {
  return weightsOf(folder, name).reduce((sum, bytes) => sum + bytes, 0);
}

/** The same of the heaviest one, where several tools have a script of that name. */
export function heaviestLoadedLater(folder: string, name: RegExp): number {
  return Math.max(0, ...weightsOf(folder, name));
}

function weightsOf(folder: string, name: RegExp): number[] {
  const assets = join(folder, 'assets');
  return readdirSync(assets)
    .filter((file) => file.endsWith('.js') && name.test(file))
    .map((file) => brotliCompressSync(readFileSync(join(assets, file))).length);
}
