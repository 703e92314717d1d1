import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chartroom, chartroomIn, folderOf } from './command.ts';
import { quiet, route, service } from './manifests.ts';

test('a folder is read with the folders in it, in the order of the paths', async () => {
  const files = {
    'my mesh/z.yaml': route,
    'my mesh/b/y.yml': route.replace('name: reviews', 'name: second'),
    'my mesh/b.json': JSON.stringify({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'a', labels: { 'istio-injection': 'disabled' } },
    }),
    'my mesh/notes.txt': route,
    'my mesh/.github/w.yaml': 'on: push',
    'my mesh/node_modules/x/y.yaml': 'a: 1',
  };
  const { out, err } = await chartroom(['analyze', 'my mesh', '-v'], { files });
  expect(out.match(/^\S.*yaml: |^\S.*yml: /gm)).toEqual(['my mesh/b/y.yml: ', 'my mesh/z.yaml: ']);
  expect(out).toContain('2 of 3 files (3 resources)');
  expect(err).toContain('Folders left out:\n  my mesh/.github\n  my mesh/node_modules\n');
});

test.each([
  ['a folder', ['mesh'], 'a/r.yaml:7'],
  ['a folder by its absolute path', ['$PWD/mesh'], 'a/r.yaml:7'],
  ['this folder', ['.'], 'mesh/a/r.yaml:7'],
  ['a file', ['./mesh/a/r.yaml'], './mesh/a/r.yaml:7'],
  ['several things', ['mesh', 'more.yaml'], 'mesh/a/r.yaml:7'],
  ['the same file by two ways', ['mesh', './mesh/a/r.yaml'], 'mesh/a/r.yaml:7'],
  ['standard input', ['-'], '-:7'],
])('of %s the references are', async (_, args, reference) => {
  const folder = await folderOf({ 'mesh/a/r.yaml': route, 'more.yaml': quiet });
  const paths = args.map((path) => path.replace('$PWD', folder));
  const run = await chartroomIn(folder, ['analyze', '-o', 'json', ...paths], { input: route });
  await rm(folder, { recursive: true });
  const found = JSON.parse(run.out) as { reference: string }[];
  expect(found.map((finding) => finding.reference)).toEqual([reference]);
});

test('links that lead nowhere and pipes leave the other files of a folder to be read', async () => {
  const folder = await folderOf({ 'mesh/r.yaml': route });
  const mesh = join(folder, 'mesh');
  await symlink('nowhere', join(mesh, 'gone.yaml'));
  await symlink('nowhere', join(mesh, 'notes.txt'));
  await symlink('me@host.123', join(mesh, '.#r.yaml'));
  await promisify(execFile)('mkfifo', [join(mesh, 'pipe.yaml')]);
  const { code, out, err } = await chartroomIn(folder, ['analyze', 'mesh']);
  await rm(folder, { recursive: true });
  expect(code).toBe(79);
  expect(out).toContain('mesh/r.yaml:7:');
  expect(err).toBe(
    'chartroom: mesh/gone.yaml does not exist.\n' +
      'chartroom: mesh/pipe.yaml is neither a file nor a folder.\n',
  );
});

test('links are followed, and those that lead in circles end', async () => {
  const folder = await folderOf({ 'mesh/r.yaml': route, 'other/s.yaml': service });
  await symlink('../other', join(folder, 'mesh', 'linked'));
  await symlink('..', join(folder, 'other', 'back'));
  const { out } = await chartroomIn(folder, ['analyze', 'mesh']);
  await rm(folder, { recursive: true });
  expect(out).toContain('mesh/linked/s.yaml:6:');
});

test.each([
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${route}`)],
  ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${route}`, 'utf16le'))],
  ['lines that end with CRLF', route.replaceAll('\n', '\r\n')],
])('text in %s is read', async (_, content) => {
  const { out } = await chartroom(['analyze', '-'], { input: content });
  expect(out).toContain('-:7:14  error IST0101');
});

test.each([
  [
    'bytes that are no text',
    new Uint8Array([0x61, 0x3a, 0xff, 0xfe]),
    'a.yaml is no text in UTF-8.',
  ],
  ['50 MB', new Uint8Array(50_000_000).fill(0x20), 'a.yaml has 50 MB; at most 20 MB of one file'],
])('a file of %s is refused, and the others are checked', async (_, content, problem) => {
  const files = { 'a.yaml': content, 'b.yaml': route };
  const { code, out, err } = await chartroom(['analyze', '.'], { files });
  expect(code).toBe(79);
  expect(out).toContain('b.yaml:7:14');
  expect(err).toContain(`chartroom: ${problem}`);
});

test('standard input of 50 MB is refused', async () => {
  const input = new Uint8Array(50_000_000).fill(0x20);
  const { code, err } = await chartroom(['analyze', '-'], { input });
  expect(code).toBe(65);
  expect(err).toContain('chartroom: - has more than 20 MB');
});

test('a folder that may not be looked into is told', async () => {
  const folder = await folderOf({ 'b.yaml': quiet });
  await mkdir(join(folder, 'closed'), { mode: 0o000 });
  const { code, err } = await chartroomIn(folder, ['analyze', '.']);
  await rm(folder, { recursive: true });
  // Whoever may do everything may also do this.
  if (process.getuid?.() !== 0) {
    expect(err).toContain('closed may not be read by you.');
    expect(code).toBe(65);
  } else expect(code).toBe(0);
});

describe.each([
  ['analyze', []],
  ['request', ['--host', 'shop']],
])('%s with a mesh config that is not one file', (command, more) => {
  test.each([
    ['a file that is not there', 'none.yaml', 'none.yaml does not exist.'],
    ['a folder of two', 'two', 'two holds 2 files: name the one with the mesh config.'],
    ['an empty folder', 'tools', 'tools holds 0 files: name the one with the mesh config.'],
  ])('says so of %s', async (_, named, said) => {
    const files = {
      'r.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n',
      'two/a.yaml': 'trustDomain: a.example\n',
      'two/b.yaml': 'trustDomain: b.example\n',
      'tools/read.me': 'nothing',
    };
    const args = [command, 'r.yaml', '--meshConfigFile', named, ...more];
    const { code, out, err } = await chartroom(args, { files });
    expect([code, out, err]).toEqual([65, '', `chartroom: ${said}\n`]);
  });
});

test('the mesh config of a file counts', async () => {
  const folder = await folderOf({ 'r.yaml': quiet });
  await writeFile(join(folder, 'mesh.yaml'), 'rootNamespace: mesh-root\n');
  const args = ['analyze', 'r.yaml', '-v', '--meshConfigFile', 'mesh.yaml', '-i', 'istio'];
  const { err } = await chartroomIn(folder, args);
  await rm(folder, { recursive: true });
  expect(err).toContain('mesh.rootNamespace: mesh-root (mesh.yaml:1)');
  expect(err).toContain('istioNamespace: istio (option)');
});

test('a reader may stop reading', async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    route.replace('name: reviews', `name: r${index}`),
  );
  const folder = await folderOf({ 'many.yaml': many.join('---\n') });
  const script =
    'const { spawn } = require("node:child_process");' +
    'const child = spawn(process.execPath, process.argv.slice(1), { stdio: ["ignore", "pipe", "inherit"] });' +
    'child.stdout.once("data", () => child.stdout.destroy());' +
    'child.on("close", (code) => process.exit(code === null ? 99 : 0));';
  const run = await chartroomIn(folder, ['analyze', 'many.yaml', '-o', 'json'], {
    node: ['-e', script, '--'],
  });
  await rm(folder, { recursive: true });
  expect(run).toEqual({ code: 0, out: '', err: '' });
});
