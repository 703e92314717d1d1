import { expect, test } from 'vitest';
import { pictures } from '#feeds/pictures/pictures.ts';
import { draw } from '../../../scripts/build/draw.ts';
import { archive } from '../../feeds/archive.ts';

// The pictures with the most to draw are the heaviest.
const heaviest = pictures(archive)
  .map((picture) => ({ ...picture, size: JSON.stringify(picture.words).length }))
  .toSorted((a, b) => b.size - a.size)
  .slice(0, 5);

test.each(heaviest)('$address is a PNG of 1200 × 630 in at most 40 kB', async ({ words }) => {
  const png = await draw(words);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThanOrEqual(40_000);
});

test('the same words give the same bytes', async () => {
  const { words } = heaviest[0]!;
  expect((await draw(words)).equals(await draw(words))).toBe(true);
});
