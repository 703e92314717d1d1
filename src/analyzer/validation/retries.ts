import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { retries } from '#analyzer/schemas/virtual-service.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { durationRules, validateDurations } from '#analyzer/validation/numbers.ts';
import { insert, perhaps, type Plan, surely, write } from '#analyzer/repair/plan.ts';
import type { Path } from '#analyzer/reading/tree.ts';

const negativeAttempts = refusal('retries-negative-attempts', {
  text: () => 'The number of attempts is negative.',
  fix: 'Write how often a failed request is tried again, or 0 for never.',
});

const withoutAttempts = refusal('retries-without-attempts', {
  text: () => 'Retries are configured, but attempts is 0: nothing is tried again.',
  fix: 'Add the number of attempts, or leave only "attempts: 0" to switch retries off.',
  repair: (_, path) => perhaps(insert(path, 'attempts', 2)),
});

const condition = refusal('retries-condition', {
  text: ({ name }: { name: string }) =>
    name === name.trim()
      ? `retryOn knows no condition "${name}".`
      : `The condition "${name}" of retryOn has a blank at its end or its beginning.`,
  fix: ({ name }) =>
    name === name.trim()
      ? 'Write conditions of Envoy, as "5xx" or "reset", or statuses of HTTP.'
      : 'Separate the conditions by commas alone: "5xx,reset".',
});

export const retryRules = [negativeAttempts, withoutAttempts, condition, ...durationRules];

const conditions = new Set([
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'retriable-headers',
  'envoy-ratelimited',
  'http3-post-connect-failure',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
]);

/** First and last of the statuses that have a name in HTTP. */
const namedStatuses = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
] as const;

/** How failed requests are tried again. */
export function validateRetries(
  policy: Infer<typeof retries> | undefined,
  at: Field,
  report: Report,
): void {
  if (!policy) return;
  const { attempts = 0, retryOn = '', perTryTimeout, retryRemoteLocalities } = policy;
  const idle = perTryTimeout !== undefined || retryOn !== '' || retryRemoteLocalities !== undefined;
  if (attempts < 0) report(negativeAttempts, {}, inside(at, 'attempts'));
  if (attempts === 0 && idle) report(withoutAttempts, {}, keyOf(at));
  validateDurations(policy, ['perTryTimeout', 'backoff'], at, report);
  for (const name of retryOn === '' ? [] : retryOn.split(',')) {
    if (isCondition(name)) continue;
    const where = inside(at, 'retryOn');
    report(condition, { name }, { ...where, repair: () => rightConditions(retryOn, where.path) });
  }
}

/** The same conditions as Envoy spells them: without blanks, in small letters, with hyphens. */
function rightConditions(retryOn: string, path: Path): Plan | undefined {
  const names = retryOn.split(/[,\s]+/).filter((name) => name !== '');
  const right = names.map((name) => name.toLowerCase().replaceAll('_', '-'));
  return right.every(isCondition) ? surely(write(path, right.join(','))) : undefined;
}

function isCondition(name: string): boolean {
  if (conditions.has(name)) return true;
  const status = /^[-+]?\d+$/.test(name) ? Number(name) : 0;
  return namedStatuses.some(([first, last]) => status >= first && status <= last);
}
