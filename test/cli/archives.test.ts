import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chartroom, type Run } from './command.ts';
import { route, service } from './manifests.ts';

const text = new TextEncoder();
const long = `${'folder/'.repeat(30)}service.yaml`;

const zip = zipSync({
  'mesh/route.yaml': text.encode(route),
  [long]: text.encode(service),
  '__MACOSX/mesh/._route.yaml': new Uint8Array([0, 5, 22, 7]),
  'picture.png': new Uint8Array(100),
});
const tar = tarOf([
  { name: './mesh/', type: '5' },
  { name: './mesh/route.yaml', content: route },
  { name: '././@LongLink', type: 'L', content: `${long}\0` },
  { name: long.slice(0, 100), content: service },
  { name: 'mesh/link.yaml', type: '2' },
]);
const pax = tarOf([
  { name: 'header', type: 'x', content: record('path', 'mesh/route.yaml') },
  { name: 'short', content: route },
  { name: 'header', type: 'x', content: record('path', long) },
  { name: 'short', content: service },
]);

describe('archives are read like folders', () => {
  test.each([
    ['zip', zip],
    ['tar', tar],
    ['tar.gz', gzipSync(tar)],
    ['tar with extended headers', pax],
  ])('%s', async (_, archive) => {
    const fromFile = await chartroom(['analyze', 'an archive', '-o', 'json'], {
      files: { 'an archive': archive },
    });
    expect(referencesOf(fromFile)).toEqual(['mesh/route.yaml:7', `${long}:6`]);
    const fromInput = await chartroom(['analyze', '-', '-o', 'json'], { input: archive });
    expect(referencesOf(fromInput)).toEqual(['mesh/route.yaml:7', `${long}:6`]);
  });

  test('one packed file is that file', async () => {
    const files = { 'route.yaml.gz': gzipSync(text.encode(route)) };
    const run = await chartroom(['analyze', 'route.yaml.gz', '-o', 'json'], { files });
    expect(referencesOf(run)).toEqual(['route.yaml.gz:7']);
  });

  test('the paths of several begin with which of them it is', async () => {
    const files = { 'a.zip': zipSync({ 'r.yaml': text.encode(route) }), 's.yaml': service };
    const run = await chartroom(['analyze', 'a.zip', 's.yaml', '-o', 'json'], { files });
    expect(referencesOf(run)).toEqual(['a.zip/r.yaml:7', 's.yaml:6']);
  });
});

const bomb = new Uint8Array(150_000_000);

describe('an archive is refused', () => {
  test.each([
    [
      'that leads out (zip)',
      zipSync({ '../r.yaml': text.encode(route) }),
      'leads out of the archive',
    ],
    ['that leads out (tar)', tarOf([{ name: 'a/../../r.yaml' }]), 'leads out of the archive'],
    ['with an absolute name (zip)', zipSync({ '/r.yaml': text.encode(route) }), 'is absolute'],
    ['with an absolute name (tar)', tarOf([{ name: '/etc/r.yaml' }]), 'is absolute'],
    ['with a drive in a name', zipSync({ 'C:\\r.yaml': text.encode(route) }), 'is absolute'],
    ['that is a bomb (zip)', zipSync({ 'r.yaml': bomb }), 'unpacks to more than 128 MB'],
    ['that is a bomb (gzip)', gzipSync(bomb), 'unpacks to more than 128 MB'],
    ['with too large a file', zipSync({ 'r.yaml': bomb.subarray(0, 30e6) }), 'to more than 20 MB'],
    ['whose end is missing (zip)', zip.subarray(0, -30), 'is damaged'],
    ['whose end is missing (gzip)', gzipSync(tar).subarray(0, -200), 'is damaged'],
    ['whose end is missing (tar)', tar.subarray(0, 1100), 'ends within a file'],
    ['whose header is wrong', tar.map((byte, at) => (at === 600 ? 1 : byte)), 'sum of a header'],
  ])('%s', async (_, archive, problem) => {
    const { code, out, err } = await chartroom(['analyze', 'x.zip', '-o', 'json'], {
      files: { 'x.zip': archive },
    });
    expect({ code, out }).toEqual({ code: 65, out: '[]\n' });
    expect(err).toMatch(/^chartroom: x\.zip .*\.\n$/);
    expect(err).toContain(problem);
  });
});

function referencesOf({ out }: Run): string[] {
  return (JSON.parse(out) as { reference: string }[]).map(({ reference }) => reference);
}

type Entry = { name: string; type?: string; content?: string };

/** A tar archive, with the little of its headers that counts. */
function tarOf(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const blocks = entries.flatMap(({ name, type = '0', content = '' }) => {
    const body = text.encode(content);
    const header = new Uint8Array(512);
    header.set(text.encode(name.slice(0, 100)));
    header.set(text.encode(body.length.toString(8).padStart(11, '0')), 124);
    header.set(text.encode(`        ${type}`), 148);
    header.set(text.encode('ustar\u000000'), 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.set(text.encode(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const padded = new Uint8Array(Math.ceil(body.length / 512) * 512);
    padded.set(body);
    return [header, padded];
  });
  return new Uint8Array(Buffer.concat([...blocks, new Uint8Array(1024)]));
}

/** A record of an extended header, with its own length before it. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const length = [2, 3]
    .map((digits) => digits + rest.length)
    .find((sum) => `${sum}`.length === sum - rest.length);
  return `${length}${rest}`;
}
