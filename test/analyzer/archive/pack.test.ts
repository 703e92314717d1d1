import { expect, test } from 'vitest';
import { pack } from '#analyzer/archive/pack.ts';
import { unpack } from '#analyzer/archive/unpack.ts';

const now = Date.UTC(2024, 4, 1);
const cases: Record<string, [names: string[], packed: string[]]> = {
  'keeps paths': [
    ['a.yaml', 'shop/b.yaml'],
    ['a.yaml', 'shop/b.yaml'],
  ],
  'lets no path lead out of the folder': [
    ['../a.yaml', '/b.yaml', 'C:\\c\\c.yaml'],
    ['a.yaml', 'b.yaml', 'c/c.yaml'],
  ],
  'gives each file a name of its own': [
    ['a.yaml', './a.yaml', '/a.yaml'],
    ['a-2.yaml', 'a-3.yaml', 'a.yaml'],
  ],
};

test.each(Object.entries(cases))('%s', (_, [names, packed]) => {
  const files = names.map((name) => ({ name, text: `# ${name} ⎈\n` }));
  const { files: read, refused } = unpack('mesh.zip', pack(files, now));
  expect(refused).toEqual([]);
  expect(read.map(({ name }) => name)).toEqual(packed.map((name) => `mesh.zip/${name}`));
  expect(read.map(({ text }) => text).toSorted()).toEqual(files.map(({ text }) => text).toSorted());
});

test('gives the same bytes for the same files', () => {
  const files = [{ name: 'a.yaml', text: 'a: 1\n' }];
  expect(pack(files, now)).toEqual(pack(files, now));
});
