/**
 * Stands in the full-text index for the dot of a number. Pagefind drops dots and also keeps the
 * ends of what they joined, so that 1.12.9 would be found as 129, and 1.29 with it.
 */
export const dotOfNumbers = '\u2024';

/** A text or query with the dots of its numbers as the full-text index has them. */
export function joinNumbers(text: string): string {
  return text.replace(/(\d)\.(?=\d)/g, `$1${dotOfNumbers}`);
}

/** What the full-text index returns, as people write it. */
export function plainNumbers(text: string): string {
  return text.replaceAll(dotOfNumbers, '.');
}
