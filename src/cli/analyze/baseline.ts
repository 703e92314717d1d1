import { readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '#analyzer/finding.ts';
import { identifier, type Identity } from '#analyzer/forms/fingerprint.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { whyUnreadable } from '#cli/input/folder.ts';

/** Findings that are known, and how many of each kind. A person may read and edit the file. */
export type Known = Identity & { count: number };

export type BaselineReading = { known: Known[] } | { problem: string };

/** Reads a baseline. */
export function readBaseline(path: string): BaselineReading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { problem: `the baseline ${path} ${whyUnreadable(error)}` };
  }
  try {
    const content: unknown = JSON.parse(text);
    if (isBaseline(content)) return content;
  } catch {
    // Told below.
  }
  return { problem: `${path} is no baseline. Write one with --write-baseline.` };
}

/** Tells the new findings from those that a baseline knows. */
export function compare(
  findings: readonly Finding[],
  known: readonly Known[],
  files: readonly SourceFile[],
): { fresh: Finding[]; known: Finding[]; gone: number } {
  const identityOf = identifier(files);
  const left = new Map<string, number>();
  for (const { count, ...identity } of known) {
    const key = keyOf(identity);
    left.set(key, (left.get(key) ?? 0) + count);
  }
  const result: { fresh: Finding[]; known: Finding[] } = { fresh: [], known: [] };
  for (const finding of findings) {
    const key = keyOf(identityOf(finding));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    (count > 0 ? result.known : result.fresh).push(finding);
  }
  const gone = [...left.values()].reduce((total, count) => total + count, 0);
  return { ...result, gone };
}

/** @returns why it could not be written. */
export function writeBaseline(
  path: string,
  findings: readonly Finding[],
  files: readonly SourceFile[],
): string | undefined {
  const counts = new Map<string, Known>();
  const identityOf = identifier(files);
  for (const finding of findings) {
    const identity = identityOf(finding);
    const key = keyOf(identity);
    counts.set(key, { ...identity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const known = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  try {
    writeFileSync(path, `${JSON.stringify({ version: 1, known }, null, 2)}\n`);
    return undefined;
  } catch (error) {
    return `the baseline ${path} could not be written: ${(error as Error).message}.`;
  }
}

function keyOf({ code, rule = '', origin, file = '', field, text }: Identity): string {
  return JSON.stringify([code, rule, origin, file, field, text]);
}

function isBaseline(content: unknown): content is { known: Known[] } {
  if (!isObject(content) || content['version'] !== 1) return false;
  const known = content['known'];
  return (
    Array.isArray(known) &&
    known.every(
      (entry: unknown) =>
        isObject(entry) &&
        ['code', 'origin', 'field', 'text'].every((key) => typeof entry[key] === 'string') &&
        ['rule', 'file'].every((key) => ['string', 'undefined'].includes(typeof entry[key])) &&
        typeof entry['count'] === 'number',
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
