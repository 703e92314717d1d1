import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { root } from '../../scripts/program.ts';

/** A file of the project's code, by its path from the project's folder. */
export type Source = {
  path: string;
  /** Without the styles of a component, which are a subject of their own. */
  lines: number;
  /** Files of the project that it imports, and names of packages. */
  imports: string[];
};

const importing = /\b(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

export function readSources(): Source[] {
  return globSync('{src,scripts,test}/**/*.{ts,astro,css}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/derived/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const named = [...text.matchAll(importing)].map((match) => match[1] ?? match[2] ?? '');
      return {
        path,
        lines: text.replace(/^<style>.*^<\/style>$/ms, '').split('\n').length - 1,
        imports: named.map((name) => resolve(name, path)),
      };
    });
}

/** The rounds in the imports: each as the files that lead back to the first. */
export function rounds(sources: readonly Source[]): string[][] {
  const imports = new Map(sources.map((source) => [source.path, source.imports]));
  const done = new Set<string>();
  const found: string[][] = [];
  for (const { path } of sources) follow(path, []);
  return found;

  function follow(path: string, way: readonly string[]): void {
    const before = way.indexOf(path);
    if (before !== -1) found.push([...way.slice(before), path]);
    if (before !== -1 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  }
}

function resolve(name: string, from: string): string {
  const [path = ''] = name.split('?');
  if (path.startsWith('#')) return `src/${path.slice(1)}`;
  return path.startsWith('.') ? join(dirname(from), path) : path;
}
