import fc from 'fast-check';
import { check, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { fileText } from '#catalog/authoring/file-text.ts';
import { withListItem } from '#catalog/authoring/list-edit.ts';
import { readDocument } from '#catalog/checking/document.ts';
import { readContentFiles } from '../../../scripts/content-files.ts';

const style = { ...(await resolveConfig('content/x.md')), parser: 'yaml' };

describe('the text of a file', () => {
  test('Fields stand in the order of the schema; what is unknown is left out.', () => {
    const fields = {
      sources: ['https://a.example/'],
      topics: ['wasm', 'security'],
      title: 'Istio: a story',
      minutes: undefined,
      slides: [],
      affiliations: {},
      format: 'talk',
    };
    expect(fileText('talks', fields, ' The abstract.\n')).toBe(
      "---\ntitle: 'Istio: a story'\nformat: talk\ntopics: [wasm, security]\n" +
        'sources:\n  - https://a.example/\n---\n\nThe abstract.\n',
    );
    expect(fileText('speakers', { name: 'Sam Rivera' })).toBe('name: Sam Rivera\n');
  });

  test('A list that is too long for a line has a line for each.', () => {
    const related = Array.from({ length: 9 }, (_, index) => `a-rather-long-topic-${index}`);
    expect(fileText('topics', { title: 'A', related }, 'b')).toContain(
      'related:\n  - a-rather-long-topic-0\n  - a-rather-long-topic-1\n',
    );
  });

  test('Whatever a field says, it can be read back, and Prettier has nothing to change.', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    const value = fc.oneof(
      line,
      fc.constantFrom("it's", '"a" \'b\': c', '- x', 'yes', '2021', '#'),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.array(value, { maxLength: 3 }), async (name, alsoKnownAs) => {
        const text = fileText('speakers', { name, alsoKnownAs });
        const reading = readDocument(text, false);
        expect(reading).toMatchObject({ document: { fields: { name } } });
        expect(await check(text, style), text).toBe(true);
      }),
      { numRuns: 300, seed: 2 },
    );
  }, 60_000);
});

describe('one more id in a list of a file', () => {
  const talk = (fields: string) => `---\n${fields}sources: [https://a.example/]\n---\n\nText.\n`;
  test.for([
    ['in brackets', 'topics: [a, b]\n', 'topics: [a, b, new]\n'],
    ['on lines', 'topics:\n  - a\n  - b\n', 'topics: [a, b, new]\n'],
    ['with a remark behind it', 'topics: [a] # two\n', 'topics: [a, new] # two\n'],
    ['there already', 'topics: [new, b]\n', 'topics: [new, b]\n'],
    ['not there, behind a list', 'speakers:\n  - a\n', 'speakers:\n  - a\ntopics: [new]\n'],
    [
      'not there, before all',
      'page: https://a.example/\n',
      'topics: [new]\npage: https://a.example/\n',
    ],
  ] as const)('A list %s.', ([, before, after]) => {
    expect(withListItem(talk(before), 'talks', 'topics', 'new')).toBe(talk(after));
  });

  test('In talks of the site: the one field changes, and nothing else.', async () => {
    const files = await readContentFiles('content');
    const talks = files.filter(({ path }) => path.includes('/talks/'));
    for (const { path, text } of talks.filter((_, index) => index % 9 === 0)) {
      for (const name of ['speakers', 'topics', 'slides']) {
        const changed = withListItem(text, 'talks', name, 'new-one') ?? '';
        const [before, after] = [readDocument(text, true), readDocument(changed, true)];
        if (before.kind !== 'document' || after.kind !== 'document') throw new Error(path);
        const { fields, body } = before.document;
        const list: unknown[] = Array.isArray(fields[name]) ? fields[name] : [];
        expect(after.document.fields).toEqual({ ...fields, [name]: [...list, 'new-one'] });
        expect(after.document.body).toBe(body);
      }
    }
  });

  test('A file that cannot be read is not changed.', () => {
    expect(withListItem('no front matter', 'talks', 'topics', 'new')).toBeUndefined();
  });
});
