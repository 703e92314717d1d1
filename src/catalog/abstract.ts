/** Code, a link, a mark of emphasis. What stands in code means what it says: `*.example.com`. */
const marks = /(`+)(.+?)\1(?!`)|\[((?:[^\]`]|`[^`]*`)*)\]\([^)]*\)|[*`]/gs;

/** The text of a short Markdown body without its marks: code, emphasis, links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(marks, (_, ticks?: string, code?: string, link?: string) =>
      ticks ? (code ?? '') : plainText(link ?? ''),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first sentence of a Markdown body. */
export function firstSentence(markdown: string): string {
  return sentencesOf(plainText(markdown))[0]?.trim() ?? '';
}

/**
 * As many whole sentences from the start of a text as fit.
 *
 * @param most characters at the most; a first sentence that is longer is cut between words.
 */
export function opening(markdown: string, most = 160): string {
  const text = plainText(markdown);
  let taken = '';
  for (const sentence of sentencesOf(text)) {
    if ((taken + sentence).trim().length > most) break;
    taken += sentence;
  }
  return taken.trim() || `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?\s*/g) ?? [];
}
