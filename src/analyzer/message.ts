import type { Path } from '#analyzer/reading/tree.ts';
import type { Plan } from '#analyzer/repair/plan.ts';

export const levels = ['error', 'warning', 'info'] as const;
export type Level = (typeof levels)[number];

/**
 * One thing that the analyzer can say. `IST` codes and levels are Istio's and mean what Istio
 * means; `CR` codes are our own. A code never changes meaning.
 */
export type Message<Args = never> = {
  code: `IST${number}` | `CR${number}`;
  level: Level;
  /** One of the many rules behind IST0106 and IST0133, in the form `<kind>-<subject>`. */
  rule?: string;
  /** What is wrong, as a sentence. */
  text: (args: Args) => string;
  /** What happens if it stays. */
  why?: string | ((args: Args) => string);
  /** What to do. */
  fix: string | ((args: Args) => string);
  /** How the text can be changed so that the finding goes, where the field at fault tells it. */
  repair?: (args: Args, path: Path) => Plan | undefined;
  /**
   * Answering like Istio, two findings of one document are one when these are equal. Only for
   * texts that say more, or less, than Istio's.
   */
  sameInIstio?: (args: Args) => string;
  /** Left out where Istio's validation refuses the same place. */
  unlessRefused?: boolean;
};

export function message<Args>(definition: Message<Args>): Message<Args> {
  return definition;
}

type Rule<Args> = Omit<Message<Args>, 'code' | 'level' | 'rule'>;

/** A rule of Istio's semantic validation that refuses a resource. */
export function refusal<Args>(rule: string, definition: Rule<Args>): Message<Args> {
  return { code: 'IST0106', level: 'error', rule, ...definition };
}

/** A rule of Istio's semantic validation that only warns. */
export function caution<Args>(rule: string, definition: Rule<Args>): Message<Args> {
  return { code: 'IST0133', level: 'warning', rule, ...definition };
}

/** A sentence that may depend on what was found. */
export function sentence<Args>(
  text: string | ((args: Args) => string) | undefined,
  args: Args,
): string | undefined {
  return typeof text === 'function' ? text(args) : text;
}
