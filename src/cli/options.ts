import { parseArgs } from 'node:util';
import { nearest } from '#catalog/checking/nearest.ts';

/** An option of a command: help, errors and reading are made from it. */
export type Option = {
  name: string;
  short?: string;
  /** Other names that are accepted and not shown. */
  aliases?: readonly string[];
  /** What stands for its value in the help: `FILE`. Without it, the option takes none. */
  value?: string;
  /** The only values that it takes. */
  choices?: readonly string[];
  /** May be given several times. */
  repeats?: boolean;
  summary: string;
};

export type Given = {
  has: (name: string) => boolean;
  /** Its value; the last one where it was given twice. */
  value: (name: string) => string | undefined;
  values: (name: string) => readonly string[];
  positionals: readonly string[];
};

export type OptionsReading = { kind: 'given'; given: Given } | { kind: 'wrong'; problem: string };

/** Reads the arguments of a command. The first one that is wrong is told, with the nearest right one. */
export function readOptions(options: readonly Option[], args: readonly string[]): OptionsReading {
  const byName = new Map(
    options.flatMap((option) =>
      [option.name, ...(option.aliases ?? [])].map((name) => [name, option] as const),
    ),
  );
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...byName].map(([name, { short, value, name: first }]) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short !== undefined && name === first ? { short } : {}),
        },
      ]),
    ),
  });
  const found = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = byName.get(token.name);
    if (!option) return { kind: 'wrong', problem: unknown(token.rawName, options) };
    const reading = valueOf(option, token);
    if ('problem' in reading) return { kind: 'wrong', problem: reading.problem };
    if (reading.value === undefined) found.delete(option.name);
    else found.set(option.name, [...(found.get(option.name) ?? []), reading.value]);
  }
  const values = (name: string) => found.get(name) ?? [];
  return {
    kind: 'given',
    given: {
      has: (name) => found.has(name),
      value: (name) => values(name).at(-1),
      values,
      positionals,
    },
  };
}

type Token = { rawName: string; value?: string | undefined };

/** No value stands for an option that was switched off: `--verbose=false`. */
function valueOf(
  { value: placeholder, choices }: Option,
  { rawName, value }: Token,
): { value: string | undefined } | { problem: string } {
  if (placeholder === undefined) {
    if (value === undefined || value === 'true') return { value: '' };
    if (value === 'false') return { value: undefined };
    return { problem: `${rawName} takes no value, and was given "${value}".` };
  }
  if (value === undefined) return { problem: `${rawName} needs a value: ${placeholder}.` };
  if (!choices) return { value };
  const choice = choices.find((name) => name === value.toLowerCase());
  if (choice !== undefined) return { value: choice };
  const meant = nearest(value, choices);
  const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  return { problem: `${rawName} cannot be "${value}".${hint} It is one of ${choices.join(', ')}.` };
}

function unknown(rawName: string, options: readonly Option[]): string {
  const bare = rawName.replace(/^-+/, '');
  const shorts = options.flatMap(({ short }) => (short === undefined ? [] : [short]));
  const meant = nearest(
    bare,
    options.map(({ name }) => name),
  );
  const other =
    bare.length === 1 ? shorts.find((short) => short.toLowerCase() === bare.toLowerCase()) : meant;
  if (other === undefined) return `There is no option ${rawName}.`;
  return `There is no option ${rawName}. Did you mean ${bare.length === 1 ? '-' : '--'}${other}?`;
}
