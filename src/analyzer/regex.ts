type Compile = (pattern: string) => unknown;

let compile: Compile | undefined;

/** Whether a text may hold a regular expression that a rule judges. */
export function mayHoldRegex(text: string): boolean {
  return /regex|proxyVersion/i.test(text);
}

/**
 * Loads RE2's grammar. It is large and most input has no expression, so this waits until
 * `mayHoldRegex`.
 */
export async function loadRegex(): Promise<void> {
  const { RE2JS } = await import('re2js');
  compile ??= (pattern) => RE2JS.compile(pattern);
}

/**
 * Why Envoy would refuse a regular expression. It reads RE2's syntax, which has no look-around and
 * no back references, and matches in linear time.
 *
 * @throws {Error} when `loadRegex` was not awaited.
 */
export function regexProblem(pattern: string): string | undefined {
  if (!compile) throw new Error('loadRegex comes before regexProblem');
  try {
    compile(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/^error parsing regexp: /, '')
      : 'unknown';
  }
}
