// cspell:ignore gatways, bookinfos
import { chmod, lstat, readFile, readdir, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unifiedDiff } from '#cli/analyze/diff.ts';
import { chartroom, chartroomIn, folderOf } from './command.ts';
import { misspelt, quiet, route, service } from './manifests.ts';

const mended = misspelt.replace('gatways', 'gateways');

/** Runs the command, and tells what the files hold afterwards. */
async function fixed(files: Record<string, string | Uint8Array>, args: readonly string[]) {
  const folder = await folderOf(files);
  const run = await chartroomIn(folder, ['analyze', ...args]);
  const read = async (path: string) => [path, await readFile(join(folder, path), 'latin1')];
  const texts: unknown = Object.fromEntries(await Promise.all(Object.keys(files).map(read)));
  const names = (await readdir(folder)).toSorted();
  await rm(folder, { recursive: true });
  return { ...run, texts, names };
}

test('files are mended where they lie, and what remains is told', async () => {
  const other = route.replace('name: reviews', 'name: other');
  const { code, out, err, texts, names } = await fixed(
    { 'a.yaml': misspelt, 'b.yaml': other, 'c.yaml': quiet },
    ['--fix', '.'],
  );
  expect(texts).toEqual({ 'a.yaml': mended, 'b.yaml': other, 'c.yaml': quiet });
  expect(names).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  expect(err).toBe('a.yaml: 1 finding repaired\n  7:3  CR0005  Write "gateways"\n');
  expect(out).toContain('b.yaml:7:14  error IST0101');
  expect(out).not.toContain('CR0005');
  expect(code).toBe(79);
});

test('the status is that of what remains', async () => {
  expect(await fixed({ 'a.yaml': misspelt }, ['a.yaml'])).toMatchObject({ code: 79 });
  expect(await fixed({ 'a.yaml': misspelt }, ['--fix', 'a.yaml'])).toMatchObject({ code: 0 });
});

test('a dry run shows a diff and writes nothing', async () => {
  const { code, out, err, texts } = await fixed({ 'mesh.yaml': misspelt }, [
    '--fix',
    '--dry-run',
    './mesh.yaml',
  ]);
  expect(texts).toEqual({ 'mesh.yaml': misspelt });
  expect(out).toBe(`--- a/mesh.yaml
+++ b/mesh.yaml
@@ -4,6 +4,6 @@
   name: reviews
 spec:
   hosts: [reviews.example.com]
-  gatways: [mesh]
+  gateways: [mesh]
   http:
     - directResponse: { status: 503 }
`);
  expect(err).toContain('mesh.yaml: 1 finding can be repaired\n');
  expect(code).toBe(0);
});

test('of standard input the mended text goes to the output', async () => {
  const run = await chartroom(['analyze', '--fix', '-'], { input: misspelt });
  expect(run).toMatchObject({ code: 0, out: mended });
  expect(run.err).toContain('-: 1 finding repaired\n');
  expect(run.err).toContain('No finding in 1 file');
  expect((await chartroom(['analyze', '--fix', '-'], { input: quiet })).out).toBe(quiet);
});

test.each([
  ['line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  [
    'UTF-16, the great end first',
    (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  ],
])('%s stay', async (_, encode) => {
  const { texts } = await fixed({ 'a.yaml': encode(misspelt) }, ['--fix', 'a.yaml']);
  expect(texts).toEqual({ 'a.yaml': encode(mended).toString('latin1') });
});

test('rights and links stay', async () => {
  const folder = await folderOf({ 'real/a.yaml': misspelt });
  await chmod(join(folder, 'real/a.yaml'), 0o640);
  await symlink('real/a.yaml', join(folder, 'linked.yaml'));
  await chartroomIn(folder, ['analyze', '--fix', 'linked.yaml']);
  expect((await lstat(join(folder, 'linked.yaml'))).isSymbolicLink()).toBe(true);
  expect((await stat(join(folder, 'real/a.yaml'))).mode & 0o777).toBe(0o640);
  expect(await readFile(join(folder, 'real/a.yaml'), 'utf8')).toBe(mended);
  await rm(folder, { recursive: true });
});

test('what is left out of the findings is left alone', async () => {
  const files = { 'a.yaml': misspelt.replace('name:', 'namespace: shop\n  name:') };
  for (const args of [
    ['-S', 'CR0005=*'],
    ['-n', 'other'],
  ]) {
    const run = await fixed(files, ['--fix', ...args, 'a.yaml']);
    expect(run.texts).toEqual(files);
    expect(run.err).toContain('Nothing can be repaired for sure.\n');
  }
});

test('what needs a decision is counted, not done', async () => {
  const gateway =
    'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: { name: bookinfos }\n';
  const { texts, err } = await fixed({ 'a.yaml': route, 'g.yaml': gateway }, ['--fix', '.']);
  expect(texts).toEqual({ 'a.yaml': route, 'g.yaml': gateway });
  expect(err).toContain('1 finding left with a repair that needs your decision; -o json has it.\n');
});

test('the report has the form that is asked for', async () => {
  const { out } = await fixed({ 'a.yaml': misspelt, 's.yaml': service }, [
    '--fix',
    '-o',
    'json',
    '.',
  ]);
  expect(JSON.parse(out)).toMatchObject([{ code: 'IST0118' }]);
});

test('an archive is not written into, but a dry run shows what would change', async () => {
  const files = { 'a.yaml.gz': gzipSync(misspelt) };
  const refused = await fixed(files, ['--fix', 'a.yaml.gz']);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toBe(
    'chartroom: a.yaml.gz is an archive, and --fix writes files only.\n' +
      'Unpack it, or add --dry-run for the changes as a diff.\n',
  );
  const shown = await fixed(files, ['--fix', '--dry-run', 'a.yaml.gz']);
  expect(shown).toMatchObject({ code: 0 });
  expect(shown.out).toContain('+  gateways: [mesh]\n');
});

test.each([
  [['--dry-run', 'a.yaml'], '--dry-run shows what --fix would change. Add --fix.'],
  [['--fix', '--like-istioctl', 'a.yaml'], '--like-istioctl answers as istioctl does'],
  [['--fix', '-', 'a.yaml'], '--fix mends standard input alone, or files alone.'],
])('%j is misuse', async (args, problem) => {
  const { code, err } = await chartroom(['analyze', ...args]);
  expect(code).toBe(1);
  expect(err).toContain(problem);
});

test.each([
  ['nothing', 'a\n', 'a\n', ''],
  [
    'the end of the last line',
    'a',
    'a\n',
    '@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n',
  ],
  ['a line that comes', 'a\nb\n', 'a\nx\nb\n', '@@ -1,2 +1,3 @@\n a\n+x\n b\n'],
  ['a line that goes', 'a\nx\nb\n', 'a\nb\n', '@@ -1,3 +1,2 @@\n a\n-x\n b\n'],
  ['the first text', '', 'a\n', '@@ -0,0 +1,1 @@\n+a\n'],
  [
    'two places far apart',
    `x\n${'a\n'.repeat(9)}y\n`,
    `z\n${'a\n'.repeat(9)}w\n`,
    '@@ -1,4 +1,4 @@\n-x\n+z\n a\n a\n a\n@@ -8,4 +8,4 @@\n a\n a\n a\n-y\n+w\n',
  ],
])('the diff shows %s', (_, before, after, hunks) => {
  const head = hunks === '' ? '' : '--- a/m.yaml\n+++ b/m.yaml\n';
  expect(unifiedDiff('m.yaml', before, after)).toBe(head + hunks);
});
