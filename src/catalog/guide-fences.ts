/** A block of code in a guide. */
export type Fence = {
  /** As after the ticks: `yaml`, `sh`. */
  language: string;
  /** What follows the language. */
  meta: string;
  text: string;
  /** Where the block begins in the body, in UTF-16 units. */
  index: number;
};

/** What the words behind a block's language ask for. Lines count from 1. */
export type FenceMeta = {
  /** The name that the frame shows, and by which others name it. */
  file?: string;
  mark: readonly number[];
  add: readonly number[];
  remove: readonly number[];
  /** Codes that the analyzer gives for it. */
  findings: readonly string[];
  /** Files of the same guide that are read with it. */
  with: readonly string[];
  /** Shown only when it is opened: what others need, or the solution of a task. */
  folded: boolean;
};

export type MetaReading =
  { kind: 'meta'; meta: FenceMeta } | { kind: 'unknown'; word: string; fix: string };

const names = ['file', 'mark', 'add', 'remove', 'finding', 'with', 'folded'] as const;

const block =
  /^[ \t]*(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*([^\n`]*?)[ \t]*\r?\n(?:([^]*?)^[ \t]*\1[`~]*[ \t]*\r?$|([^]*))/gm;

/** Every block of code, in order. One that stands indented loses that indent. */
export function fencesOf(body: string): Fence[] {
  return [...body.matchAll(block)].map(
    ({ 0: whole, 2: language = '', 3: meta = '', 4: closed, 5: open = '', index }) => {
      const indent = /^[ \t]*/.exec(whole)?.[0].length ?? 0;
      const text = (closed ?? open).replace(new RegExp(`^[ \\t]{0,${indent}}`, 'gm'), '');
      return { language, meta, text, index };
    },
  );
}

/** Reads `file=gateway.yaml mark=3-5,8 finding=IST0101`. */
export function readMeta(meta: string): MetaReading {
  const values = new Map<string, string>();
  for (const word of meta.split(/\s+/).filter(Boolean)) {
    const [name = '', value = ''] = word.split(/=(.*)/s);
    const isFlag = name === 'folded';
    if (!(names as readonly string[]).includes(name)) {
      return { kind: 'unknown', word, fix: `Words here are ${names.join(', ')}.` };
    }
    if (isFlag !== (value === '')) {
      const fix = isFlag ? 'Write "folded" alone.' : `Write it as ${name}=….`;
      return { kind: 'unknown', word, fix };
    }
    if (['mark', 'add', 'remove'].includes(name) && !/^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(value)) {
      return { kind: 'unknown', word, fix: `Write lines as ${name}=3-5,8.` };
    }
    values.set(name, value);
  }
  const list = (name: string) => values.get(name)?.split(',').filter(Boolean) ?? [];
  const file = values.get('file');
  return {
    kind: 'meta',
    meta: {
      ...(file ? { file } : {}),
      mark: list('mark').flatMap(linesOf),
      add: list('add').flatMap(linesOf),
      remove: list('remove').flatMap(linesOf),
      findings: list('finding'),
      with: list('with'),
      folded: values.has('folded'),
    },
  };
}

/** A block's text as it is applied and copied: without the lines that it shows as removed. */
export function appliedText({ text }: Fence, { remove }: Pick<FenceMeta, 'remove'>): string {
  const gone = new Set(remove);
  return text
    .split('\n')
    .filter((_, index) => !gone.has(index + 1))
    .join('\n');
}

/** Whether a block of YAML is something that a cluster takes, and not a part or a file of values. */
export function holdsResource(text: string): boolean {
  return /^apiVersion:/m.test(text) && /^kind:/m.test(text);
}

/** `3-5` → 3, 4, 5 */
function linesOf(range: string): number[] {
  const [from = 0, to = from] = range.split('-').map(Number);
  return Array.from(
    { length: Math.min(1_000, Math.max(0, to - from + 1)) },
    (_, index) => from + index,
  );
}
