import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import type { Check } from '#analyzer/check.ts';
import { expandRepeats, parseCases, type Case } from '#analyzer/cases.ts';
import { checkFile } from '#analyzer/check-files.ts';
import { checks } from '#analyzer/checks.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { Kind } from '#analyzer/kinds.ts';
import { readInput } from '#analyzer/read-input.ts';

for (const check of checks) {
  const file = `src/analyzer/${checkFile(check.name)}.cases.yaml`;
  describe(check.name, async () => {
    test('has cases beside it', () => {
      expect(existsSync(file)).toBe(true);
    });
    if (!existsSync(file)) return;
    const cases = parseCases(await readFile(file, 'utf8'));

    test.each(cases)('$title', async (one) => {
      expect(await found(one, check.name)).toEqual(expected(one));
    });

    test('has a case that speaks and one that is silent', () => {
      expect(cases.some((one) => one.expected.length > 0)).toBe(true);
      expect(cases.some((one) => one.expected.length === 0)).toBe(true);
    });

    test('raises in its cases just the codes and rules that it declares', () => {
      const raised = cases.flatMap((one) => one.expected.map(({ code, rule }) => rule ?? code));
      const declared = check.reports.map(({ code, rule }) => rule ?? code);
      expect([...new Set(raised)].toSorted()).toEqual([...new Set(declared)].toSorted());
    });

    test('reads in its cases just the kinds that it declares', () => {
      const asked = new Set(cases.flatMap((one) => [...kindsAsked(one, check)]));
      expect([...asked].toSorted()).toEqual(check.reads.toSorted());
    });
  });
}

/** The kinds that a check asks for when it alone runs. */
function kindsAsked({ text, settings }: Case, check: Check): Set<Kind> {
  const asked = new Set<Kind>();
  const { snapshot } = readInput([{ name: 'case.yaml', text: expandRepeats(text) }], settings);
  check.run(
    {
      ...snapshot,
      all: (kind) => snapshot.all(noted(kind)),
      inNamespace: (kind, namespace) => snapshot.inNamespace(noted(kind), namespace),
      find: (kind, reference, from) => snapshot.find(noted(kind), reference, from),
    },
    () => {},
  );
  return asked;

  function noted<K extends Kind>(kind: K): K {
    asked.add(kind);
    return kind;
  }
}

/** Each mark as a line that reads well in a difference. */
function expected({ expected: marks }: Case): string[] {
  return marks
    .map(({ code, rule, line, columns }) =>
      [code, rule, line, columns && `${columns.start}-${columns.end}`].filter(Boolean).join(' '),
    )
    .toSorted();
}

/** The findings of the check in the same form, as exact as the marks are. */
async function found(one: Case, check: string): Promise<string[]> {
  const text = expandRepeats(one.text);
  const { findings } = await analyze([{ name: 'case.yaml', text }], one.settings);
  return findings
    .filter((finding) => finding.check === check)
    .map((finding) => describeFinding(finding, one))
    .toSorted();
}

function describeFinding({ code, rule, place }: Finding, { expected: marks }: Case): string {
  const { line, column } = place.start;
  const mark = marks.find((other) => other.code === code && other.line === line);
  const range = mark?.columns && `${column}-${place.end.column}`;
  return [code, mark && !mark.rule ? undefined : rule, line, range].filter(Boolean).join(' ');
}
