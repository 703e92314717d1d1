import type { ExplainingGuide } from '#catalog/explaining/guides.ts';
import type { ExplainingTalk } from '#catalog/explaining/talks.ts';
import { listed } from '#catalog/listed.ts';

/** Why a guide explains a code: `Its cart-route.yaml shows it; more under “Verify”`. */
export function guideReason({ manifest, sections }: ExplainingGuide): string {
  const places = listed(sections.map((title) => `“${title}”`));
  if (manifest === undefined) return places === '' ? 'In its opening' : `Under ${places}`;
  return [`Its ${manifest} shows it`, ...(places === '' ? [] : [`more under ${places}`])].join(
    '; ',
  );
}

/**
 * Why a talk explains a code: `Goes with a guide on it · Upgrades`.
 *
 * @param nameOf the name of a topic.
 */
export function talkReason(
  { guides, topics }: ExplainingTalk,
  nameOf: (topic: string) => string,
): string {
  return [...(guides.length > 0 ? ['Goes with a guide on it'] : []), ...topics.map(nameOf)].join(
    ' · ',
  );
}
