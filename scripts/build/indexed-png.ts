import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);

export type Pixels = {
  width: number;
  height: number;
  /** Four octets for each; transparency is dropped. */
  rgba: Buffer;
};

/**
 * A PNG with a palette of the most frequent colours; a rarer one becomes the nearest of these.
 * For pictures of few plain colours, whose many shades lie at the edges of letters.
 *
 * @param size of the palette, 256 at the most.
 * @see https://www.w3.org/TR/png-3/
 */
export async function indexedPng(pixels: Pixels, size: number): Promise<Buffer> {
  const { width, height } = pixels;
  const runs = runsOf(pixels);
  const colours = byFrequency(runs);
  const palette = colours.slice(0, size);
  const indexOf = new Map(colours.map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const { colour, at, length } of runs) {
    rows.fill(indexOf.get(colour) ?? 0, at, at + length);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for a pixel, which are an index into the palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', await compress(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pixels of one colour in a row, and where they stand in rows that begin with an octet for the filter. */
type Run = { colour: number; at: number; length: number };

function runsOf({ width, height, rgba }: Pixels): Run[] {
  // Whole words compare faster than octets; a copy is sure to lie where words may lie.
  const words = new Uint32Array(Uint8Array.from(rgba).buffer);
  const runs: Run[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width;) {
      const start = x;
      const colour = words[y * width + x] ?? 0;
      while (x < width && words[y * width + x] === colour) x++;
      runs.push({ colour, at: y * (width + 1) + 1 + start, length: x - start });
    }
  }
  return runs;
}

function byFrequency(runs: readonly Run[]): number[] {
  const pixels = new Map<number, number>();
  for (const { colour, length } of runs) pixels.set(colour, (pixels.get(colour) ?? 0) + length);
  return [...pixels]
    .toSorted(([a, pixelsA], [b, pixelsB]) => pixelsB - pixelsA || a - b)
    .map(([colour]) => colour);
}

/** The index of the colour of a palette that differs least. */
function nearest(colour: number, palette: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  let found = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const [r = 0, g = 0, b = 0] = channels(other);
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [found, least] = [index, distance];
    if (distance === 0) break;
  }
  return found;
}

/** Red, green, blue of a word, whose first octet is its lowest. */
function channels(colour: number): number[] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
