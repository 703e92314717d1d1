import { problemIn, problemInBody, type Entry, type Rule } from '#catalog/checking/content.ts';
import { linksOf, withoutBlocks, withoutCode } from '#catalog/checking/markdown.ts';
import { mdxFaults } from '#catalog/checking/mdx.ts';
import { didYouMean } from '#catalog/checking/nearest.ts';
import type { Problem } from '#catalog/checking/problem.ts';
import { quoted } from '#catalog/checking/words.ts';
import { id as slug } from '#catalog/fields.ts';
import { lengths, lengthText, wordCount, type Written } from '#catalog/lengths.ts';
import { counted } from '#catalog/numbers.ts';
import { besideSlides, deckComponents, slidesOf, slideWords, type Slide } from '#catalog/slides.ts';

type Deck = Entry<'decks'>;

const known = ['id', 'title', 'sources'] as const;

/** A deck is made of slides and of nothing else, and names no source in vain. */
export const deckSlides: Rule = ({ entries }) =>
  [...entries.decks.values()].flatMap((deck) => {
    const { body } = deck.document;
    const slides = slidesOf(body);
    const beside = besideSlides(body).search(/\S/);
    const used = new Set(slides.flatMap(({ sources }) => sources));
    return [
      ...(slides.length < 2
        ? [
            problemInBody(
              deck,
              0,
              `The deck has ${counted(slides.length, 'slide')}.`,
              'Write each slide between <Slide id="…" title="…"> and </Slide>.',
            ),
          ]
        : []),
      ...(beside >= 0
        ? [
            problemInBody(
              deck,
              beside,
              'This stands in no slide.',
              'Move it between <Slide …> and </Slide>; a slide ends before the next begins.',
            ),
          ]
        : []),
      ...mdxFaults(deck, deckComponents),
      ...(deck.fields.sources ?? []).flatMap(({ id }, index) =>
        used.has(id)
          ? []
          : problemIn(
              deck,
              ['sources', index, 'id'],
              `no slide names ${quoted(id)}.`,
              `Add it to a slide, as in <Slide … sources="${id}">, or remove it.`,
            ),
      ),
    ];
  });

/** A slide has its own anchor, a title, few words, and says what it rests on. */
export const deckSlide: Rule = ({ entries }) =>
  [...entries.decks.values()].flatMap((deck) => {
    const slides = slidesOf(deck.document.body);
    return slides.flatMap((slide, place) => [
      ...headFaults(deck, slide, slides.slice(0, place)),
      ...textFaults(deck, slide),
    ]);
  });

function headFaults(deck: Deck, slide: Slide, before: readonly Slide[]): Problem[] {
  const { id, title, sources, attributes, text } = slide;
  const at = (message: string, fix: string) => problemInBody(deck, slide.start, message, fix);
  const names = (deck.fields.sources ?? []).map((source) => source.id);
  // A number alone names a slide by its place.
  const isId = slug.safeParse(id).success && !/^\d+$/.test(id);
  const strange = attributes.find((name) => !(known as readonly string[]).includes(name));
  return [
    ...(strange
      ? [at(`${quoted(strange)} is nothing that a slide has.`, `A slide has ${known.join(', ')}.`)]
      : []),
    ...(isId
      ? []
      : [
          at(
            id ? `${quoted(id)} is no id of a slide.` : 'The slide has no id.',
            'Write id="…" with lower-case letters, digits and single hyphens, and at least one letter.',
          ),
        ]),
    ...(isId && before.some((other) => other.id === id)
      ? [at(`The id ${quoted(id)} stands here twice.`, 'Give one slide another id.')]
      : []),
    ...(title ? [] : [at('The slide has no title.', 'Add title="…".')]),
    ...sources.flatMap((name) =>
      names.includes(name) || deck.doubtful.has('sources')
        ? []
        : at(
            `${quoted(name)} is none of the deck's sources.`,
            didYouMean(name, names) ?? 'Correct it, or add it to "sources" above.',
          ),
    ),
    ...(sources.length === 0 && linksOf(withoutCode(text)).length === 0
      ? [
          at(
            'The slide does not say what it rests on.',
            'Add sources="…", or link to the page that shows what it says.',
          ),
        ]
      : []),
  ];
}

function textFaults(deck: Deck, slide: Slide): Problem[] {
  const inner = deck.document.body.slice(slide.start, slide.end);
  const at = (offset: number, message: string, fix: string) =>
    problemInBody(deck, slide.start + Math.max(0, offset), message, fix);
  const long = (what: string, written: Written, text: string) => {
    const words = wordCount(text);
    return words > lengths[written].most
      ? [at(0, `${what} ${counted(words, 'word')}.`, `Write ${lengthText(written)}.`)]
      : [];
  };
  if (inner.lastIndexOf('<Slide') > 0) {
    return [at(0, 'The slide is not closed.', 'Write </Slide> before the next <Slide …>.')];
  }
  const heading = /^#{1,6}[ \t]/m.exec(withoutBlocks(inner));
  const afterNotes = /<\/Notes>\s*(?!\s|<\/Slide>)/.exec(inner);
  return [
    ...long('The slide has', 'slide', slideWords(slide)),
    ...long('The notes have', 'notes', slide.notes),
    ...(heading
      ? [at(heading.index, 'A slide has no heading but its title.', 'Make two slides of it.')]
      : []),
    ...(afterNotes
      ? [at(afterNotes.index, 'Something follows the notes.', 'Put <Notes> last in its slide.')]
      : []),
  ];
}
