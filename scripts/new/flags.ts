import { parseArgs } from 'node:util';
import type { Answers } from '#catalog/authoring/answers.ts';
import type { Kind } from '#catalog/authoring/draft.ts';
import { nearest } from '#catalog/checking/nearest.ts';

export type Flags =
  { kind: 'answers'; answers: Answers } | { kind: 'help' | 'unknown'; text: string };

/** Reads the flags of `npm run new <name>`. */
export function readFlags(name: string, kind: Kind, args: string[]): Flags {
  const flags = kind.questions.map(({ flag }) => flag);
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' } as const]));
  const { tokens, values } = parseArgs({
    args,
    options: { ...options, help: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  if (values['help']) return { kind: 'help', text: usage(name, kind) };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      return {
        kind: 'unknown',
        text: `"${token.value}" belongs to no flag: is a quotation mark missing?`,
      };
    }
    if (token.kind === 'option' && !flags.includes(token.name)) {
      const meant = nearest(token.name, flags);
      const text = `--${token.name} is no flag of "new ${name}". ${meant ? `Did you mean --${meant}?` : ''}\n\n${usage(name, kind)}`;
      return { kind: 'unknown', text };
    }
    if (token.kind === 'option' && token.value === undefined) {
      return { kind: 'unknown', text: `--${token.name} has no value.` };
    }
  }
  return { kind: 'answers', answers: values as Answers };
}

export function usage(name: string, { questions }: Kind): string {
  const width = Math.max(...questions.map(({ flag }) => flag.length));
  const lines = questions.map(
    ({ flag, ask, required }) =>
      `  --${flag.padEnd(width)}  ${ask}${required ? ' (required)' : ''}`,
  );
  return [`npm run new ${name} -- --flag "value" …`, ...lines].join('\n');
}
