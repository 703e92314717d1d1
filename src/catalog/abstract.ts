/** The text of a short Markdown body without its marks: code, emphasis, links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * As many whole sentences from the start of a text as fit.
 *
 * @param most characters at the most; a first sentence that is longer is cut between words.
 */
export function opening(markdown: string, most = 160): string {
  const text = plainText(markdown);
  const sentences = text.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?\s*/g) ?? [];
  let taken = '';
  for (const sentence of sentences) {
    if ((taken + sentence).trim().length > most) break;
    taken += sentence;
  }
  return taken.trim() || `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
