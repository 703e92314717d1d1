/** Milliseconds, as so many percent of the lines stay at or below. */
export type Latency = {
  lines: number;
  p50: number;
  p90: number;
  p95: number;
  p99: number;
  max: number;
};

/** Percentiles by the nearest rank: each is a value that a line has. */
export function latencyOf(milliseconds: readonly number[]): Latency | null {
  const sorted = Float64Array.from(milliseconds).sort();
  const at = (percent: number) =>
    sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
  if (sorted.length === 0) return null;
  return {
    lines: sorted.length,
    p50: at(50),
    p90: at(90),
    p95: at(95),
    p99: at(99),
    max: at(100),
  };
}
