import type { Advice } from '#balance/advice/situation.ts';

const throughput = 'throughput-and-worker-balance';
const concurrency = 'concurrency-and-cpu-limits';
const statistics = 'telemetry-and-low-level-statistics';

/** Files of `content/guides/` by the id of the advice that they go with. */
const byAdvice: Readonly<Record<string, readonly string[]>> = {
  expose: [statistics, throughput],
  measure: [throughput],
  'client-first': [throughput],
  'hand-off': [throughput],
  'exact-balance': [throughput],
  'exact-balance-filter': [throughput],
  'exact-balance-envoy': [throughput],
  'leave-capture': [throughput],
  tunnels: [throughput, 'ambient-mesh'],
  connections: [throughput, concurrency],
  concurrency: [concurrency, throughput],
  'scale-out': [throughput, concurrency],
  accepting: [throughput],
};

/** Those that any advice may lead to. */
export const guidesOfAdvice: ReadonlySet<string> = new Set(Object.values(byAdvice).flat());

/** The guides that go with some advice, each once, that of the first advice first. */
export function guidesOf(advice: readonly Pick<Advice, 'id'>[]): string[] {
  return [...new Set(advice.flatMap(({ id }) => byAdvice[id] ?? []))];
}
