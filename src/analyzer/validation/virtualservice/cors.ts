import type { Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { refusal } from '#analyzer/message.ts';
import type { corsPolicy } from '#analyzer/schemas/virtual-service.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { headerTokenRules, validateHeaderToken } from '#analyzer/validation/headers.ts';
import { durationRules, validateDurations } from '#analyzer/validation/numbers.ts';
import { matcherOf, regexRules, validateRegex } from '#analyzer/validation/string-match.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';

const emptyOrigin = refusal('virtualservice-cors-origin', {
  text: () => 'An allowed origin is empty.',
  fix: 'Write the origin: "exact: https://bookinfo.example.com".',
});

const unknownMethod = refusal('virtualservice-cors-method', {
  text: ({ method }: { method: string }) => `CORS cannot allow the method "${method}".`,
  fix: 'Write a method of HTTP in capitals, or "*".',
  repair: ({ method }, path) => planForMeant(method, [...methods], (meant) => write(path, meant)),
});

const wholeSeconds = refusal('virtualservice-cors-max-age', {
  text: ({ value }: { value: string }) => `maxAge "${value}" is no whole number of seconds.`,
  why: 'Browsers are told the age in seconds.',
  fix: 'Round it to seconds.',
  sameInIstio: () => '',
  repair: ({ value }, path) => {
    const seconds = Math.max(1, Math.round((parseDuration(value) ?? 0) / 1000));
    return perhaps(write(path, `${seconds}s`));
  },
});

export const corsRules = [
  emptyOrigin,
  unknownMethod,
  wholeSeconds,
  ...headerTokenRules,
  ...durationRules,
  ...regexRules,
];

const methods = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'CONNECT',
  'OPTIONS',
  'TRACE',
  '*',
]);

/** What pages of other origins may do. */
export function validateCors(policy: Infer<typeof corsPolicy>, at: Field, report: Report): void {
  for (const [index, origin] of (policy.allowOrigins ?? []).entries()) {
    const matcher = matcherOf(origin);
    const where = inside(at, 'allowOrigins', index, ...(matcher ? [matcher.type] : []));
    if (!matcher?.value) report(emptyOrigin, {}, where);
    else if (matcher.type === 'regex') {
      validateRegex(matcher.value, 'corsPolicy.allowOrigins', where, report);
    }
  }
  for (const [index, method] of (policy.allowMethods ?? []).entries()) {
    if (!methods.has(method)) report(unknownMethod, { method }, inside(at, 'allowMethods', index));
  }
  for (const list of ['allowHeaders', 'exposeHeaders'] as const) {
    for (const [index, name] of (policy[list] ?? []).entries()) {
      validateHeaderToken(name, inside(at, list, index), report);
    }
  }
  const { maxAge } = policy;
  validateDurations(policy, ['maxAge'], at, report);
  const milliseconds = parseDuration(maxAge ?? '') ?? 0;
  if (maxAge !== undefined && milliseconds > 0 && milliseconds % 1000 !== 0) {
    report(wholeSeconds, { value: maxAge }, inside(at, 'maxAge'));
  }
}
