import { blank, withoutCode } from '#catalog/checking/markdown.ts';
import { componentTag, plainGuide } from '#catalog/guide-text.ts';

/** What a deck may use beside Markdown. The page gives them to the text. */
export const deckComponents = ['Slide', 'Notes', 'Sides', 'Side', 'Figures'] as const;

/** One slide of a deck of our own. */
export type Slide = {
  /** Its anchor. Empty where the deck forgot it. */
  id: string;
  title: string;
  /** Ids among the sources of the deck. */
  sources: string[];
  /** MDX, without the notes. */
  text: string;
  /** What the speaker says, Markdown; empty where there is none. */
  notes: string;
  /** Names of its attributes, as written. */
  attributes: string[];
  /** Where it begins and ends in the body. */
  start: number;
  end: number;
};

/** The slides of a deck in their order. What is not closed, or stands elsewhere, is none. */
export function slidesOf(body: string): Slide[] {
  const form = /<Slide\b((?:[^>"]|"[^"]*")*)>([^]*?)<\/Slide>/g;
  return [...withoutCode(body).matchAll(form)].map(({ 0: whole, 1: head = '', index }) => {
    const end = index + whole.length;
    const inner = body.slice(index + '<Slide>'.length + head.length, end - '</Slide>'.length);
    const fields = [...head.matchAll(/([\w-]+)="([^"]*)"/g)];
    const value = (name: string) => fields.find(([, key]) => key === name)?.[2] ?? '';
    const notes = /<Notes>([^]*?)<\/Notes>/.exec(inner);
    return {
      id: value('id'),
      title: value('title'),
      sources: value('sources').split(/\s+/).filter(Boolean),
      text: (notes ? inner.replace(notes[0], '') : inner).trim(),
      notes: (notes?.[1] ?? '').trim(),
      attributes: fields.map(([, key = '']) => key),
      start: index,
      end,
    };
  });
}

/** What stands outside of the slides, with blanks in place of them. */
export function besideSlides(body: string): string {
  return slidesOf(body).reduce(
    (text, { start, end }) =>
      text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end),
    body,
  );
}

/** The words that somebody reads on a slide. */
export function slideWords({ title, text }: Pick<Slide, 'title' | 'text'>): string {
  return `${title} ${plainGuide(text)}`.replace(componentTag, ' ');
}
