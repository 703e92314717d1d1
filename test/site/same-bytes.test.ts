import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPaths } from '../../scripts/site/pages.ts';

test('two builds, the first without a cache, each drawing its pictures, write the same bytes', () => {
  const first = hashes(inject('root').folder);
  const second = hashes(inject('again'));
  const paths = [...new Set([...first.keys(), ...second.keys()])].toSorted();
  expect(paths.filter((path) => first.get(path) !== second.get(path))).toEqual([]);
});

function hashes(folder: string): Map<string, string> {
  return new Map(
    readPaths(folder).map((path) => {
      const bytes = readFileSync(join(folder, path));
      return [path, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}
