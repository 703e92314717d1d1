import type { Catalog } from '#catalog/catalog.ts';
import type { Language } from '#catalog/fields.ts';

/** How much of an edition is here, in talks. */
export type EditionCounts = {
  talks: number;
  video: number;
  slides: number;
  languages: Readonly<Record<Language, number>>;
};

/** Of each edition, those without a talk included. */
export function editionCounts(catalog: Catalog): Map<string, EditionCounts> {
  const counts = new Map(
    [...catalog.editions.keys()].map((id) => [
      id,
      { talks: 0, video: 0, slides: 0, languages: { en: 0, zh: 0 } },
    ]),
  );
  for (const talk of catalog.talks.values()) {
    const count = counts.get(talk.edition);
    if (!count) continue;
    count.talks += 1;
    if (talk.video) count.video += 1;
    if (talk.slides?.length) count.slides += 1;
    if (talk.language) count.languages[talk.language] += 1;
  }
  return counts;
}

/** The counts in words: `67 talks, 64 with a recording, 51 with slides; 53 in English, 14 in Chinese`. */
export function countsText({ talks, video, slides, languages }: EditionCounts): string {
  if (talks === 0) return 'No talk is known';
  const known = [
    talks === 1 ? '1 talk' : `${talks} talks`,
    `${video || 'none'} with a recording`,
    `${slides || 'none'} with slides`,
  ];
  const spoken = [
    ...(languages.en > 0 ? [`${languages.en} in English`] : []),
    ...(languages.zh > 0 ? [`${languages.zh} in Chinese`] : []),
  ];
  return [known.join(', '), spoken.join(', ')].filter(Boolean).join('; ');
}
