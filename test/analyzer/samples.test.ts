import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { samplesOf } from '#analyzer/samples.ts';
import { root } from '../../scripts/program.ts';

const read = (path: string) => readFileSync(join(root, 'src', 'analyzer', path), 'utf8');
const samples = samplesOf((check) => read(`checks/${check}.cases.yaml`));

async function codesOf(text: string): Promise<string[]> {
  const { findings } = await analyze([{ name: 'sample.yaml', text }]);
  return findings.map(({ code }) => code);
}

describe('a sample', () => {
  test.each(samples)('$title: has findings, and no mark of the test', async ({ text }) => {
    expect(await codesOf(text)).not.toEqual([]);
    expect(text).not.toMatch(/\^\^|# (?:IST|CR)\d/);
  });

  test('that works has none', async () => {
    expect(await codesOf(read('bookinfo.sample.yaml'))).toEqual([]);
  });

  test('of a case that is gone is an error', () => {
    expect(() => samplesOf(() => '# case: another\na: b\n')).toThrow(/has no case/);
  });
});
