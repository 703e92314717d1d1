import { isatty } from 'node:tty';
import { dimensionNames, type Dimension, type Filter } from '#accesslogs/filter.ts';
import { readOwnFormat, type OwnFormat } from '#accesslogs/own-format.ts';
import { nearest } from '#catalog/checking/nearest.ts';
import { forms, type Form } from '#cli/accesslogs/options.ts';
import type { Given } from '#cli/options.ts';

/** What the user asked for. */
export type Wishes = {
  paths: readonly string[];
  form: Form;
  own: OwnFormat | undefined;
  filter: Filter;
  failures: boolean;
  limit: number;
};

export function wishesOf(given: Given): Wishes | { problem: string } {
  const source = given.value('format');
  const format = source === undefined ? undefined : readOwnFormat(source);
  if (format?.kind === 'unreadable') return { problem: `${format.reason} ${format.fix}` };
  const filter = filterOf(given.values('only'));
  if ('problem' in filter) return filter;
  const limit = given.value('limit') ?? 'Infinity';
  if (!/^(?:[1-9]\d{0,14}|Infinity)$/.test(limit)) {
    return { problem: `--limit needs a whole number above 0, and was given "${limit}".` };
  }
  const output = given.value('output') ?? (isatty(1) ? 'text' : 'json');
  return {
    paths: given.positionals.length === 0 ? ['-'] : given.positionals,
    form: forms.find((form) => form === output) ?? 'json',
    own: format?.own,
    filter: filter.values,
    failures: given.has('failures'),
    limit: Number(limit),
  };
}

function filterOf(texts: readonly string[]): { values: Filter } | { problem: string } {
  const values: Partial<Record<Dimension, string>> = {};
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = at === -1 ? text : text.slice(0, at);
    const dimension = dimensionNames.find((known) => known === name);
    if (at === -1 || dimension === undefined) {
      const meant = nearest(name, dimensionNames);
      const hint = meant === undefined ? '' : ` Did you mean "${meant}=…"?`;
      return {
        problem: `--only cannot be "${text}".${hint} It is NAME=VALUE, the name one of ${dimensionNames.join(', ')}.`,
      };
    }
    values[dimension] = text.slice(at + 1);
  }
  return { values };
}
