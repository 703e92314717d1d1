import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { analyze } from '#analyzer/analyze.ts';
import { levelOf } from '#analyzer/code-facts.ts';
import { raisedCodes, retiredCodes, undecidedCodes } from '#analyzer/codes.ts';
import { readItems } from '#catalog/checking/read.ts';
import { readContentFiles } from '../../scripts/content-files.ts';

const { messages } = readItems(await readContentFiles()).items;

test('Every code has a page, and every page a code.', () => {
  const codes = [...raisedCodes, ...undecidedCodes, ...retiredCodes];
  expect(messages.map(({ id }) => id).toSorted()).toEqual(codes.toSorted());
});

test('No two pages have the same title or the same name of Istio.', () => {
  for (const field of ['title', 'name'] as const) {
    const values = messages.flatMap((page) => page[field] ?? []);
    expect(values.filter((value, index) => values.indexOf(value) < index)).toEqual([]);
  }
});

test('Each code of Istio has one level: from its check, or where there is none, from its page.', () => {
  const istio = messages.filter(({ id }) => id.startsWith('IST'));
  const wrong = istio.filter(
    ({ id, level }) => (levelOf(id) === undefined) !== (level !== undefined),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe.for(messages)('$id', ({ id, body }) => {
  const examples = [...body.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);

  test('Its examples are YAML.', () => {
    const errors = examples
      .flatMap(parts)
      .flatMap((text) => parseAllDocuments(text).flatMap((document) => document.errors));
    expect(errors).toEqual([]);
  });

  test('Its whole resources are ones that Istio takes.', async () => {
    const resources = examples.filter((text) => text.startsWith('apiVersion:'));
    const files = resources.map((text, index) => ({ name: `${id}-${index}.yaml`, text }));
    const { findings } = await analyze(files);
    const wrong = findings.filter(({ code }) => /^CR|^IST0106|^IST0133/.test(code));
    expect(wrong.map(({ message }) => message)).toEqual([]);
  });
});

/** `# Before` and `# After` begin texts of their own. */
function parts(example: string): string[] {
  return example.split(/^# (?=Before|After|The Service|Outside).*$/m);
}
