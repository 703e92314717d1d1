import type { Facts } from '#accesslogs/facts.ts';
import type { Dimension, Filter } from '#accesslogs/filter.ts';
import { problemOf } from '#accesslogs/problems.ts';

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
      return [facts.answeredBy ?? '-'];
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
