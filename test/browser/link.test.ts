import { afterEach, describe, expect, test, vi } from 'vitest';
import { linkedWork } from '#browser/analyzer/share.ts';
import { emptyWork } from '#browser/analyzer/work.ts';
import { linkTo, readLink } from '#browser/link.ts';

afterEach(() => vi.unstubAllGlobals()); // cspell:disable-line

async function hashOf(value: unknown): Promise<string> {
  vi.stubGlobal('location', new URL('https://chartroom.example/analyzer/'));
  const linked = await linkTo(value);
  if (linked.kind !== 'link') throw new Error('The link is too long.');
  return new URL(linked.link).hash;
}

const text = Array.from({ length: 200 }, (_, index) => `key-${index}: ${index * 7919}`).join('\n');
const work = emptyWork(text);

describe('a link', () => {
  test('gives what went into it', async () => {
    expect(await readLink(await hashOf(work))).toEqual({ kind: 'value', value: work });
  });

  test('of an older page does not tell its length, and is read', async () => {
    const older = (await hashOf(work)).replace(/\d+\./, '');
    expect(await readLink(older)).toEqual({ kind: 'value', value: work });
    expect(await readLink(older.slice(0, -9))).toEqual({ kind: 'damaged', how: 'cut' });
  });

  test.each(['.', ')', ').', '">', '%3E', '_'])(
    'may have "%s" of its sentence behind it',
    async (more) => {
      expect(await readLink((await hashOf(work)) + more)).toMatchObject({ kind: 'value' });
    },
  );

  test.each([1, 2, 3, 4, 50, 400])('is cut off if %d letters are missing', async (missing) => {
    const hash = await hashOf(work);
    expect(await readLink(hash.slice(0, -missing))).toEqual({ kind: 'damaged', how: 'cut' });
  });

  test('is changed if its middle is another one', async () => {
    const hash = await hashOf(work);
    const changed = `${hash.slice(0, 20)}${'_'.repeat(40)}${hash.slice(60)}`;
    expect(await readLink(changed)).toEqual({ kind: 'damaged', how: 'changed' });
  });

  test('is too large if it unpacks to more than is taken', { timeout: 60_000 }, async () => {
    const hash = await hashOf('a'.repeat(20_000_001));
    expect(await readLink(hash)).toEqual({ kind: 'damaged', how: 'large' });
  });

  test.each(['', '#', '#findings', '#sample=2'])('is none: "%s"', async (hash) => {
    expect(await readLink(hash)).toEqual({ kind: 'none' });
  });
});

describe('what a link says to the analyzer', () => {
  test('is the work that it holds', async () => {
    expect(await linkedWork(await hashOf(work))).toEqual({ kind: 'work', work });
    expect(await linkedWork('#text=a%3A%20b')).toEqual({ kind: 'work', work: emptyWork('a: b') });
  });

  test.each([
    ['its end is missing', async () => (await hashOf(work)).slice(0, -9)],
    ['its end is missing', () => '#text=a%3'],
    ['was not made by this page', () => hashOf({ listeners: [] })],
  ])('is that %s', async (problem, hash) => {
    expect(await linkedWork(await hash())).toMatchObject({
      kind: 'damaged',
      problem: expect.stringContaining(problem) as string,
    });
  });
});
