import { joinNumbers } from '#catalog/search/dotted-numbers.ts';
import { spaceHan, withoutV, wordsOf } from '#catalog/search/words.ts';

/**
 * Words that tell nothing here. Every page is about Istio, and most are about a talk: asking for
 * these words as well would only lose pages that happen to leave them out.
 */
const empty = new Set(
  (
    'a about an and any are as at be by can could do does for from has have how i if in into is it ' +
    'its me my of on or our should so some tell than that the their them there these they this to ' +
    'us was we what when where which who why will with would you your ' +
    'istio talk talks session sessions video videos recording'
  ).split(' '),
);

/** The words that count; all of them where none would be left. */
export function tellingWords(query: string): string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !empty.has(word));
  return telling.length > 0 ? telling : words;
}

/**
 * The query as it is put to the full-text index, which wants every word on a page and splits
 * Chinese at spaces. Words in quotes stay as they are: `"zero trust"` asks for just that.
 *
 * @param typing whether the last word may still be unfinished. Two letters would fetch all of the
 *   index that begins so, and be gone with the next one.
 */
export function fullTextQuery(query: string, typing = false): string {
  const spaced = joinNumbers(withoutV(spaceHan(query)));
  if (/^".+"$/.test(spaced)) return spaced;
  const words = spaced.split(' ').filter((word) => word !== '');
  if (typing && /^\p{Script=Latin}{1,2}$/u.test(words.at(-1) ?? '')) words.pop();
  const telling = words.filter((word) => !empty.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Asks the full-text index for the words side by side. */
export function phraseQuery(query: string): string {
  return fullTextQuery(`"${query.replaceAll('"', '')}"`);
}
