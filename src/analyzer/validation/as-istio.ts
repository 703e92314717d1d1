/** How Istio's validation drops some of what it has found; for answering like it. */

import type { Report } from '#analyzer/check.ts';
import type { Message } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';

/** Istio loses the warnings of some parts on their way to the reader. */
export function losingWarnings(report: Report, { likeIstio }: Settings): Report {
  if (!likeIstio) return report;
  return (message, args, at) => {
    if (message.level !== 'warning') report(message, args, at);
  };
}

/** Istio leaves some parts at the first finding of certain rules, without a look at the rest. */
export function leavingAt(
  rules: readonly Message[],
  report: Report,
  { likeIstio }: Settings,
): Report {
  if (!likeIstio) return report;
  const last = new Set(rules.map(({ rule }) => rule));
  let left = false;
  return (message, args, at) => {
    if (left) return;
    report(message, args, at);
    left = last.has(message.rule);
  };
}
