/** How many names a sentence shows before it says "and others". */
export const namesInSentence = 3;

/** Names for a sentence: `"a"`, `"a" and "b"`, `"a", "b", "c" and others`. */
export function listOf(names: readonly (string | number)[]): string {
  const quoted = names.slice(0, namesInSentence).map((name) => `"${name}"`);
  const last = names.length > namesInSentence ? 'others' : (quoted.pop() ?? '');
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** A text of the input for a sentence, which must not be longer than what it says. */
export function shortened(text: string): string {
  const most = 40;
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
