const words = new Map([
  ...['true', 't', 'yes', 'y', 'on', 'enabled', 'enable', '1'].map((word) => [word, true] as const),
  ...['false', 'f', 'no', 'n', 'off', 'disabled', 'disable', '0'].map(
    (word) => [word, false] as const,
  ),
]);

/** What a word says where true or false is asked for. */
export function truthValue(word: string): boolean | undefined {
  return words.get(word.trim().toLowerCase());
}
