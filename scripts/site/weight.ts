import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { brotliCompressSync } from 'node:zlib';
import { attributes, parse, type Built, type BuiltPage } from './pages.ts';

/** Bytes that a page loads, compressed with Brotli as hosts do. */
export type Weight = { html: number; script: number; style: number };

export function weightOf(page: BuiltPage, { folder, base }: Built): Weight {
  const document = parse(page);
  const inSite = (address: string) => address.slice(base.length);
  const scripts = [
    ...attributes(document, 'script[src]', 'src'),
    ...attributes(document, 'link[rel="modulepreload"]', 'href'),
  ].map(inSite);
  const styles = attributes(document, 'link[rel="stylesheet"]', 'href').map(inSite);
  return {
    html: brotliCompressSync(page.html).length,
    script: sum([...withImports(scripts, folder)].map((path) => compressed(folder, path))),
    style: sum([...new Set(styles)].map((path) => compressed(folder, path))),
  };
}

/** The scripts and what they import at once; what they fetch later is not the page's. */
function withImports(scripts: readonly string[], folder: string): Set<string> {
  const found = new Set(scripts);
  for (const path of found) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, name = ''] of text.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)) {
      if (name.startsWith('.')) found.add(join(dirname(path), name));
    }
  }
  return found;
}

const sizes = new Map<string, number>();

function compressed(folder: string, path: string): number {
  const file = join(folder, path);
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, size);
  return size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
