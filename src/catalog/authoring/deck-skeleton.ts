import { lengthText } from '#catalog/lengths.ts';

/**
 * The text of a new deck: its slides, each with a place for its text and for its notes.
 *
 * @param sources ids among the sources of the deck: which of them a slide rests on, its author knows.
 */
export function deckSkeleton(
  slides: readonly { id: string; title: string }[],
  sources: readonly string[],
): string {
  return slides
    .map(
      ({
        id,
        title,
      }) => `<Slide id="${id}" title="${inQuotes(title)}" sources="${sources.join(' ')}">

- TODO: what the slide says, in ${lengthText('slide')}.

<Notes>

TODO: what the speaker says, in ${lengthText('notes')}.

</Notes>

</Slide>
`,
    )
    .join('\n');
}

/** A text that stands between straight quotation marks. */
function inQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, '“$1”').replaceAll('"', '”');
}
