import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '#analyzer/checks.ts';
import { raisedCodes, retiredCodes, undecidedCodes } from '#analyzer/codes.ts';

test('every message is reported by a check, or when a check breaks off', async () => {
  const reported = new Set<unknown>(checks.flatMap(({ reports }) => reports));
  const files = globSync('src/analyzer/{messages,messages/*}.ts').toSorted();
  expect(files.length).toBeGreaterThan(20);
  const modules = await Promise.all(
    files.map(async (file) => (await import(`../../${file}`)) as Record<string, unknown>),
  );
  const idle = modules.flatMap(Object.entries).filter(([, message]) => !reported.has(message));
  expect(idle.map(([name]) => name)).toEqual(['internalError']);
});

test('no code stands in two lists', () => {
  const all = [...raisedCodes, ...undecidedCodes, ...retiredCodes];
  const repeated = all.filter((code, index) => all.indexOf(code) < index);
  expect(repeated).toEqual([]);
});
