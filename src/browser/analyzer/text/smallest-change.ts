export type TextChange = { from: number; to: number; insert: string };

/** The piece of a text that another text has otherwise; nothing where they are the same. */
export function smallestChange(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}

/** The text as fields and editors hold it. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
