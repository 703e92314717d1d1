import { expect, test } from 'vitest';
import { checkContent } from '#catalog/checking/check.ts';
import { generateArchive } from '../../scripts/bench/generate.ts';

const archive = generateArchive(3_000);

test('the same number of talks gives the same archive', () => {
  expect(generateArchive(3_000)).toEqual(archive);
});

test('every talk has a file of its own', () => {
  const paths = archive.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => path.startsWith('talks/'))).toHaveLength(3_000);
  expect(paths.filter((path) => path.startsWith('speakers/'))).toHaveLength(3_000);
  expect(paths.filter((path) => path.startsWith('topics/'))).toHaveLength(30);
  expect(paths.filter((path) => path.startsWith('editions/'))).toHaveLength(12);
});

test('the archive passes the checks of content', () => {
  const files = archive.map(({ path, text }) => ({ path: `content/${path}`, text }));
  expect(checkContent(files)).toEqual([]);
});
