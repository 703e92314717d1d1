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

const answers: Readonly<Record<string, string>> = {
  upstream: 'behind the proxy',
  proxy: 'the proxy itself',
  none: 'nobody',
  '-': 'not told',
};

/** A value as people read it. What a problem is called, problems.ts tells. */
export function valueText(dimension: Dimension, value: string): string {
  if (dimension === 'answeredBy') return answers[value] ?? value;
  if (dimension === 'kind') return value.toUpperCase();
  return value === '-' ? 'none' : value;
}
