import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexedPng } from '../../../scripts/build/indexed-png.ts';

const red = [255, 0, 0];
const green = [0, 255, 0];
const blue = [0, 0, 255];
const nearlyBlue = [1, 0, 250];

describe('a picture of three pixels by two', () => {
  const rows = [
    [red, red, green],
    [green, blue, red],
  ];

  test('comes back as it was', async () => {
    expect(decoded(await png(rows, 256))).toEqual(rows);
  });

  test('with too many colours keeps the frequent ones, and takes the nearest for the others', async () => {
    const many = [
      [red, red, blue],
      [blue, blue, nearlyBlue],
    ];
    expect(decoded(await png(many, 2))).toEqual([
      [red, red, blue],
      [blue, blue, blue],
    ]);
  });
});

test('every chunk has the checksum of its content', async () => {
  for (const { type, data, checksum } of chunks(await png([[red, blue]], 256))) {
    expect(checksum, type).toBe(crc32(Buffer.concat([Buffer.from(type), data])));
  }
});

function png(rows: readonly (readonly number[][])[], size: number): Promise<Buffer> {
  const rgba = Buffer.from(rows.flat().flatMap((pixel) => [...pixel, 255]));
  return indexedPng({ width: rows[0]!.length, height: rows.length, rgba }, size);
}

function decoded(file: Buffer): number[][][] {
  const parts = new Map(chunks(file).map(({ type, data }) => [type, data]));
  const width = parts.get('IHDR')!.readUInt32BE(0);
  const palette = parts.get('PLTE')!;
  const data = [...inflateSync(parts.get('IDAT')!)];
  const rows: number[][][] = [];
  for (let at = 0; at < data.length; at += width + 1) {
    const row = data.slice(at + 1, at + 1 + width);
    rows.push(row.map((index) => [...palette.subarray(index * 3, index * 3 + 3)]));
  }
  return rows;
}

function chunks(file: Buffer): { type: string; data: Buffer; checksum: number }[] {
  const found = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    found.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
      checksum: file.readUInt32BE(at + 8 + length),
    });
    at += length + 12;
  }
  return found;
}
