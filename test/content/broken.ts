import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SourceFile } from '#catalog/checking/problem.ts';

const folder = new URL('broken/', import.meta.url);

const caseSchema = z.strictObject({
  /** What is wrong, and what the person is told. */
  case: z.string(),
  /** Texts to replace once, by file. */
  change: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  add: z.record(z.string(), z.string()).default({}),
  remove: z.array(z.string()).default([]),
  /** The whole output, without the summary. Empty: nothing is wrong. */
  gives: z.string().default(''),
});

export type BrokenCase = z.infer<typeof caseSchema>;

/** The tables of cases, by name. */
export function brokenTables(): { name: string; cases: BrokenCase[] }[] {
  return readdirSync(folder)
    .filter((name) => name !== 'base.yaml')
    .toSorted()
    .map((name) => ({ name, cases: z.array(caseSchema).parse(read(name)) }));
}

/** The small content that has no problem. */
export function soundFiles(): SourceFile[] {
  return brokenFiles(caseSchema.parse({ case: 'none' }));
}

/** The files of a case: those of `base.yaml` with its changes. */
export function brokenFiles({ change, add, remove }: BrokenCase): SourceFile[] {
  const files = new Map(Object.entries(z.record(z.string(), z.string()).parse(read('base.yaml'))));
  for (const [path, replacements] of Object.entries(change)) {
    for (const [from, to] of Object.entries(replacements)) {
      const text = files.get(path) ?? '';
      if (!text.includes(from)) throw new RangeError(`"${from}" is not in ${path}`);
      files.set(
        path,
        text.replace(from, () => to),
      );
    }
  }
  for (const [path, text] of Object.entries(add)) files.set(path, text);
  for (const path of remove) files.delete(path);
  return [...files].map(([path, text]) => ({ path, text }));
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), 'utf8'));
}
