type Compiled = {
  isMatch: (text: string) => boolean;
  replaced: (text: string, by: string) => string;
};
type Compile = (pattern: string) => Compiled;

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
  compile ??= (pattern) => {
    const compiled = RE2JS.compile(pattern);
    return {
      isMatch: (text) => compiled.matches(text),
      replaced: (text, by) => compiled.matcher(text).replaceAll(by),
    };
  };
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

/**
 * Whether a regular expression matches the whole of a text, as Envoy asks for. One that Envoy would
 * refuse matches nothing.
 *
 * @throws {Error} when `loadRegex` was not awaited.
 */
export function matchesWhole(pattern: string, text: string): boolean {
  return compiledOf(pattern)?.isMatch(text) ?? false;
}

/**
 * A text with all that an expression matches replaced.
 *
 * @param substitution in RE2's notation, where `\1` stands for the first group.
 * @throws {Error} when `loadRegex` was not awaited.
 */
export function replaceMatches(pattern: string, text: string, substitution: string): string {
  const inJava = substitution.replaceAll('$', '\\$').replace(/\\(\d)/g, '$$$1');
  return compiledOf(pattern)?.replaced(text, inJava) ?? text;
}

function compiledOf(pattern: string): Compiled | undefined {
  if (!compile) throw new Error('loadRegex comes before an expression');
  try {
    return compile(pattern);
  } catch {
    return undefined;
  }
}
