export const levels = ['error', 'warning', 'info'] as const;
export type Level = (typeof levels)[number];

/**
 * One thing that the analyzer can say. `IST` codes and levels are Istio's and mean what Istio
 * means; `CR` codes are our own. A code never changes meaning.
 */
export type Message<Args = never> = {
  code: `IST${number}` | `CR${number}`;
  level: Level;
  /** What is wrong, as a sentence. */
  text: (args: Args) => string;
  /** What happens if it stays. */
  why?: string | ((args: Args) => string);
  /** What to do. */
  fix: string | ((args: Args) => string);
};

export function message<Args>(definition: Message<Args>): Message<Args> {
  return definition;
}

/** A sentence that may depend on what was found. */
export function sentence<Args>(
  text: string | ((args: Args) => string) | undefined,
  args: Args,
): string | undefined {
  return typeof text === 'function' ? text(args) : text;
}
