import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkContent } from '#catalog/checking/check.ts';
import { readItems } from '#catalog/checking/read.ts';
import { readContentFiles } from '../../../scripts/content-files.ts';

const speaker = { path: 'content/speakers/sam-rivera.yaml', text: 'name: Sam Rivera\n' };
const talk = {
  path: 'content/talks/istiocon-2030/ambient.md',
  text: '---\ntitle: Ambient\nformat: talk\ntopics: [wasm]\nsources: [https://a.example/]\n---\n\nText.\n',
};

test('An item has its fields, its id, and its edition and body where it has them.', () => {
  const { items, problems } = readItems([speaker, talk]);
  expect(problems).toEqual([]);
  expect(items.speakers).toEqual([{ id: 'sam-rivera', name: 'Sam Rivera' }]);
  expect(items.talks).toEqual([
    {
      id: 'istiocon-2030/ambient',
      edition: 'istiocon-2030',
      slug: 'ambient',
      title: 'Ambient',
      format: 'talk',
      topics: ['wasm'],
      sources: ['https://a.example/'],
      body: 'Text.',
    },
  ]);
});

test('A file with a mistake is no item, and the others are.', () => {
  const { items, problems } = readItems([{ ...speaker, text: 'nmae: Sam Rivera\n' }, talk]);
  expect(items.speakers).toEqual([]);
  expect(items.talks).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual(['nmae: is no field of a speaker.']);
});

test('The licence of the content is no item.', () => {
  const licence = { path: 'content/LICENSE', text: 'CC BY 4.0' };
  expect(readItems([licence]).problems).toEqual([]);
});

test('Whatever stands in a file, the check ends with places that exist.', async () => {
  const files = (await readContentFiles('content')).filter(({ text }) => text.length < 4000);
  const pieces = [
    '\t',
    ':',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '&a',
    '*a',
    '---\n',
    '#',
    '\0',
    '|',
    '!',
  ];
  const mutation = fc.record({
    file: fc.nat(files.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(20),
    piece: fc.constantFrom(...pieces),
  });
  fc.assert(
    fc.property(mutation, ({ file, at, cut, piece }) => {
      const { path = '', text = '' } = files[file] ?? {};
      const offset = Math.floor(at * text.length);
      const changed = text.slice(0, offset) + piece + text.slice(offset + cut);
      for (const { line, column } of checkContent([{ path, text: changed }])) {
        const lines = changed.split('\n');
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect(Math.min(line, column)).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2000, seed: 1 },
  );
}, 60_000);
