/** Nanoseconds of each unit. */
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/**
 * Milliseconds of a duration in Go's notation: `1.5s` → 1500, `1m30s` → 90000.
 *
 * @returns `undefined` where Go would refuse it: a bare number other than 0, which has no unit, or
 *   more than 292 years.
 */
export function parseDuration(text: string): number | undefined {
  const [, sign, amount = ''] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (amount === '0') return 0;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(amount)) return undefined;
  let nanoseconds = 0;
  for (const [, whole, part = '', unit] of amount.matchAll(
    /(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g,
  )) {
    const size = units[unit ?? ''] ?? 0;
    // In one product 8.2 minutes would be a little less than 492 seconds.
    nanoseconds += Number(whole) * size + Math.trunc(Number(part) * (size / 10 ** part.length));
  }
  if (nanoseconds >= 2 ** 63) return undefined;
  const milliseconds = nanoseconds / 1e6;
  return sign === '-' ? -milliseconds : milliseconds;
}
