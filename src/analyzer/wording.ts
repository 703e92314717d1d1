/** How many names a sentence shows before it says "and others". */
export const namesInSentence = 3;

/** Names for a sentence: `"a"`, `"a" and "b"`, `"a", "b", "c" and others`. */
export function listOf(names: readonly (string | number)[]): string {
  const quoted = names.slice(0, namesInSentence).map((name) => `"${name}"`);
  const last = names.length > namesInSentence ? 'others' : (quoted.pop() ?? '');
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
