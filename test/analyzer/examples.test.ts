import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseCases, type Case } from '#analyzer/cases.ts';
import { checkFile } from '#analyzer/check-files.ts';
import { checks } from '#analyzer/checks.ts';
import { checksOf, rulesOf } from '#analyzer/code-facts.ts';
import { raisedCodes } from '#analyzer/codes.ts';
import { analyzerPath, chooseExamples, exampleOf, type Example } from '#analyzer/examples.ts';
import { givenText } from '#analyzer/given-text.ts';
import { ruleGroups, sharedRules } from '#analyzer/rule-facts.ts';

const files = await Promise.all(
  checks.map(async ({ name }) => {
    const file = `src/analyzer/${checkFile(name)}.cases.yaml`;
    const cases = existsSync(file) ? parseCases(await readFile(file, 'utf8')) : [];
    return { name, cases, examples: await Promise.all(cases.map((one) => exampleOf(name, one))) };
  }),
);
const examplesOf = (check: string) => files.find(({ name }) => name === check)?.examples ?? [];

test.each(files)('without its marks, each case of $name says what its marks say', (file) => {
  const said = file.examples.map(({ title, findings }) => [title, findings.length]);
  expect(said).toEqual(file.cases.map(({ title, expected }) => [title, expected.length]));
});

// The one that no input is known to set off.
const codes = [...raisedCodes].filter((code) => code !== 'IST0001').toSorted();

test.each(codes)('each check of %s has an example that speaks and one that is silent', (code) => {
  for (const { name } of checksOf(code)) {
    const { speaking, silent } = chooseExamples(examplesOf(name), code);
    expect(speaking.length, name).toBeGreaterThan(0);
    expect(speaking.flatMap(({ findings }) => findings.map((finding) => finding.code))).toContain(
      code,
    );
    expect(silent?.findings, name).toEqual([]);
  }
});

test('each kind with rules has an example that breaks none', () => {
  const examples = checksOf('IST0106').flatMap(({ name }) => examplesOf(name));
  const without = ruleGroups('IST0106', examples).filter(
    ({ subject, sound }) => subject !== sharedRules && sound?.findings.length !== 0,
  );
  expect(without.map(({ subject }) => subject)).toEqual([]);
});

test.each(['IST0106', 'IST0133'])('each rule of %s has a line that breaks it', (code) => {
  const groups = ruleGroups(
    code,
    checksOf(code).flatMap(({ name }) => examplesOf(name)),
  );
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.map(({ rule }) => rule).toSorted()).toEqual(rulesOf(code));
  expect(rules.filter(({ before, fault, after }) => !(before + fault + after).trim())).toEqual([]);
});

describe('what an example shows', () => {
  const head =
    'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: a }\nspec:\n';

  test('is the text without marks, and places in it', async () => {
    const text = `${head}  gateways: [gw]\n  #          ^^ IST0101\n  hosts: [a]\n`;
    const example = await exampleOf('virtualservice-gateways', caseOf(text));
    expect(example.text).toBe(`${head}  gateways: [gw]\n  hosts: [a]\n`);
    expect(example.findings.map(({ place }) => [place.start, place.end])).toEqual([
      [
        { line: 5, column: 14 },
        { line: 5, column: 16 },
      ],
    ]);
  });

  test('comes with the codes of other checks, apart from what it leaves out', async () => {
    const text = `${head}  hosts: [a]\n  gateways: [gw]\n  http: [{ route: [{ destination: { host: b } }], timout: 5s }]\n`; // cspell:disable-line
    const { also } = await exampleOf('virtualservice-gateways', caseOf(text));
    expect(also).toEqual({ certain: ['CR0005'], absent: ['IST0101'] });
  });

  test('keeps long repeats short, with places that fit', async () => {
    const text = `${head}  hosts: [a]\n  gateways: [⟨40 b⟩]\n`;
    const example = await exampleOf('virtualservice-gateways', caseOf(text));
    const [finding] = example.findings;
    const line = example.text.split('\n')[5] ?? '';
    const { start, end } = finding?.place ?? { start: { column: 0 }, end: { column: 0 } };
    expect(line.slice(start.column - 1, end.column - 1)).toBe('⟨40 b⟩');
  });
});

describe('the choice of examples', () => {
  test('takes one for each consequence, and the silent one that follows', () => {
    const all = [
      example('silent first'),
      example('one', ['drops copies']),
      example('one again', ['drops copies']),
      example('silent next'),
      example('two', ['answers 503']),
    ];
    const { speaking, silent } = chooseExamples(all, 'IST0101');
    expect(speaking.map(({ title }) => title)).toEqual(['one', 'two']);
    expect(silent?.title).toBe('silent next');
  });

  test('leaves out those that answer as istioctl does', () => {
    const all = [{ ...example('like it', ['why']), settings: { likeIstio: true } }];
    expect(chooseExamples(all, 'IST0101').speaking).toEqual([]);
  });
});

test.each([
  ['a text as it is', {}, 'a: b # c\n', 'analyzer/#text=a%3A%20b%20%23%20c%0A'],
  ['a repeat in full', {}, '⟨3 a⟩', 'analyzer/#text=aaa'],
  ['no text that is too long', {}, '⟨9000 a⟩', undefined],
  ['none that rests on settings', { istioVersion: '1.24' }, 'a: b', undefined],
])('the analyzer opens %s', (_, settings, text, path) => {
  expect(analyzerPath({ ...example('a case'), settings, text })).toBe(path);
});

test.each([
  [{}, ''],
  [{ now: 1785542400000 }, 'the day is 1 August 2026'],
  [{ istioVersion: '1.24', clusterDomain: 'a.b' }, 'Istio 1.24, the cluster domain a.b'],
  [{ mesh: { rootNamespace: 'mesh' } }, 'a mesh config with {"rootNamespace":"mesh"}'],
])('settings in words: %j', (settings, text) => {
  expect(givenText(settings)).toBe(text);
});

function caseOf(text: string): Case {
  return { title: 'a case', settings: {}, text, expected: [] };
}

function example(title: string, consequences: string[] = []): Example {
  const findings = consequences.map((why) => ({ code: 'IST0101', why }));
  const also = { certain: [], absent: [] };
  return { check: 'a-check', title, text: '', settings: {}, findings, also } as unknown as Example;
}
