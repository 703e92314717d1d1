import { holdsChinese } from '#catalog/chinese.ts';
import { talkTitle, type Talk } from '#catalog/talk.ts';

/** The title, with the English gloss of a Chinese one, for where only one line of text fits. */
export function glossedTitle(talk: Talk): string {
  return withGloss(talkTitle(talk), talk.titleEn);
}

export function withGloss(title: string, titleEn: string | undefined): string {
  return titleEn ? `${title} (${titleEn})` : title;
}

/**
 * A title without Chinese characters, for where no font has them: the title itself, without a
 * Chinese translation in brackets, or its gloss. Nothing where no English title is known.
 */
export function latinTitle(talk: Talk): string | undefined {
  const title = talkTitle(talk)
    .replace(/\s*[（(][^（）()]*\p{Script=Han}[^（）()]*[）)]\s*$/u, '')
    .trim();
  return holdsChinese(title) ? talk.titleEn : title;
}
