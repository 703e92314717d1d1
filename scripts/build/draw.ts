import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { ground, pictureSize } from '#feeds/pictures/sheet.ts';
import type { Box } from '#feeds/pictures/tree.ts';
import { indexedPng } from './indexed-png.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A face of a variable font, of which satori draws the default instance. */
async function face(name: string, file: string, italic = false): Promise<Font> {
  const data = await readFile(resolve(`@fontsource-variable/${file}.woff2`));
  return { name, data, weight: 400, style: italic ? 'italic' : 'normal' };
}

const serif = 'source-serif-4/files/source-serif-4';
const sans = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
// Read once: satori keeps what it made of a font by the object that it was given in.
const fonts = await Promise.all([
  face('serif', `${serif}-latin-wght-normal`),
  face('serif', `${serif}-latin-wght-italic`, true),
  face('sans', `${sans}-latin-wght-normal`),
  // For letters that the first ones lack, as ő.
  face('serif-more', `${serif}-latin-ext-wght-normal`),
  face('sans-more', `${sans}-latin-ext-wght-normal`),
]);

/** Of seven colours and their mixtures at the edges of letters: enough that none looks torn. */
const shades = 48;

/** Draws words on the ground of every picture, as PNG. */
export async function draw(words: Box): Promise<Buffer> {
  const laidOut = await satori(words, { ...pictureSize, fonts });
  // satori would make a picture within the picture of the ground, which takes longer than all else.
  const svg = laidOut.replace('>', `>${ground}`);
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const { width, height } = image;
  return indexedPng({ width, height, rgba: image.pixels }, shades);
}
