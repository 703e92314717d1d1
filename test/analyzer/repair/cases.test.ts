import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { expandRepeats, parseCases, type Case } from '#analyzer/cases.ts';
import { checkFile } from '#analyzer/check-files.ts';
import { checks } from '#analyzer/checks.ts';
import type { Finding } from '#analyzer/finding.ts';
import { applyEdits } from '#analyzer/repair/apply-edits.ts';
import { repairAll } from '#analyzer/repair/repair-all.ts';

const name = 'case.yaml';
const repaired = new Set<string>();

/** Told of an annotation that is alpha as soon as it is spelt so that Istio reads it. */
const alpha = 'IST0136';

for (const check of checks) {
  const file = `src/analyzer/${checkFile(check.name)}.cases.yaml`;
  const cases = parseCases(await readFile(file, 'utf8'));
  describe(check.name, () => {
    test.each(cases)(
      'each repair mends its finding and nothing else changes: $title',
      async (one) => {
        for (const [before, after] of await eachRepair(one)) expect(after).toEqual(before);
      },
    );

    test.each(cases)('all safe repairs together bring nothing new: $title', async (one) => {
      const files = [{ name, text: expandRepeats(one.text) }];
      const before = describeAll((await analyze(files, one.settings)).findings);
      const { analysis } = await repairAll(files, one.settings);
      const after = describeAll(analysis.findings);
      expect(after.filter((line) => !take(before, line))).toEqual([]);
      expect(analysis.findings.filter(({ repair }) => repair?.safe)).toEqual([]);
    });
  });
}

test('at least 90 codes and rules have repairs', () => {
  expect(repaired.size).toBeGreaterThanOrEqual(90);
});

/** For each repair, what is left of the findings that should stay, before and after. */
async function eachRepair({ text: written, settings }: Case) {
  const text = expandRepeats(written);
  const { findings } = await analyze([{ name, text }], settings);
  const results: [unknown, unknown][] = [];
  for (const finding of findings) {
    const { repair, code, rule } = finding;
    if (!repair) continue;
    repaired.add(rule ?? code);
    const mended = applyEdits(text, repair.edits);
    const after = describeAll((await analyze([{ name, text: mended }], settings)).findings);
    const before = describeAll(findings.filter((other) => other !== finding));
    const come = after.filter((line) => !take(before, line));
    const told = { title: repair.title, finding: finding.message };
    results.push([
      { ...told, come: [] },
      { ...told, come },
    ]);
  }
  return results;
}

function describeAll(findings: readonly Finding[]): string[] {
  return findings.filter(({ code }) => code !== alpha).map(describeFinding);
}

/** Without the place, names and numbers: lines move, and what is renamed is told by its new name. */
function describeFinding({ code, rule = '', message }: Finding): string {
  return `${code} ${rule} ${message.replaceAll(/"[^"]*"/g, '"…"').replaceAll(/\d+/g, 'N')}`;
}

/** Takes a line out, if it is there. */
function take(lines: string[], line: string): boolean {
  const at = lines.indexOf(line);
  if (at >= 0) lines.splice(at, 1);
  return at >= 0;
}
