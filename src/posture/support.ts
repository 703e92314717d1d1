import type { Release } from '#catalog/release.ts';

/** Whether a release is supported on a day, and by what that is known. */
export type Support =
  /** `until` is the last day; `expected` the month that stands in for it. Both may be unknown. */
  | { state: 'supported'; until?: string; expected?: string; source: string }
  /** `since` is the last day of support. */
  | { state: 'ended'; since: string; source: string }
  /** The month in which the end was expected is here or over, and no day was published. */
  | { state: 'ending'; expected: string; source: string }
  /** No end was ever published, and newer releases have ended long ago. */
  | { state: 'ended-unknown'; source: string }
  /** There was no such release on that day. */
  | { state: 'not-released'; released: string; source: string };

/** The policy of Istio, for whoever wants to read it. */
export const supportPolicy = 'https://istio.io/latest/docs/releases/supported-releases/';

/** @param date a calendar day. */
export function supportOn(
  date: string,
  { released, announcement, support }: Pick<Release, 'released' | 'announcement' | 'support'>,
): Support {
  if (date < released) return { state: 'not-released', released, source: announcement };
  if (!support) return { state: 'ended-unknown', source: supportPolicy };
  const { ends, expected, source } = support;
  if (ends !== undefined) {
    return date <= ends
      ? { state: 'supported', until: ends, source }
      : { state: 'ended', since: ends, source };
  }
  if (expected === undefined) return { state: 'supported', source };
  return date.slice(0, 7) < expected
    ? { state: 'supported', expected, source }
    : { state: 'ending', expected, source };
}

/** Whether patches may still come: what is about to end has not ended. */
export function isSupported({ state }: Support): boolean {
  return state === 'supported' || state === 'ending';
}
