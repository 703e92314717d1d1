import type { Facts } from '#accesslogs/facts.ts';
import { problemById, problemOf } from '#accesslogs/problems.ts';

/** What lines can be counted and chosen by. */
export const dimensions = {
  problem: 'Cause',
  flag: 'Response flag',
  code: 'Status',
  answeredBy: 'Answered by',
  cluster: 'Cluster',
  route: 'Route',
  authority: 'Authority',
  kind: 'Kind',
} as const;

export type Dimension = keyof typeof dimensions;

export const dimensionNames = Object.keys(dimensions) as Dimension[];

/** Lines that have these values; all of them must fit. */
export type Filter = Readonly<Partial<Record<Dimension, string>>>;

/** The values of a line. A line can have several flags; it has none of the others twice. */
export function valuesOf(facts: Facts, dimension: Dimension): readonly string[] {
  const { fields, line } = facts;
  switch (dimension) {
    case 'problem':
      return [problemOf(facts).id];
    case 'flag':
      return line.flags.length === 0 ? none : line.flags;
    case 'code':
      return [String(fields.response_code ?? '-')];
    case 'answeredBy':
      return [facts.answeredBy];
    case 'cluster':
      return [facts.cluster?.name ?? '-'];
    case 'route':
      return [fields.route_name ?? '-'];
    case 'authority':
      return [fields.authority ?? '-'];
    case 'kind':
      return [line.kind];
  }
}

const none: readonly string[] = ['-'];

export function passes(facts: Facts, filter: Filter): boolean {
  return Object.entries(filter).every(([dimension, value]) =>
    valuesOf(facts, dimension as Dimension).includes(value),
  );
}

const answers: Readonly<Record<string, string>> = {
  upstream: 'behind the proxy',
  proxy: 'the proxy itself',
  none: 'nobody',
};

/** A value as people read it. */
export function valueText(dimension: Dimension, value: string): string {
  if (dimension === 'problem') return problemById(value)?.title ?? value;
  if (dimension === 'answeredBy') return answers[value] ?? value;
  if (dimension === 'kind') return value.toUpperCase();
  return value === '-' ? 'none' : value;
}
