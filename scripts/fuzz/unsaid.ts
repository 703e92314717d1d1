/** A sentence into which no value went, unless the input itself speaks so. */
export function firstUnsaid(
  sentences: readonly string[],
  texts: readonly string[],
): string | undefined {
  for (const word of ['"undefined"', 'undefined/', '[object ', 'NaN']) {
    if (texts.some((text) => text.includes(word))) continue;
    const sentence = sentences.find((one) => one.includes(word));
    if (sentence !== undefined) return `it says "${sentence}"`;
  }
  return undefined;
}
