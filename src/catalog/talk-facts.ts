import { languageNames } from '#catalog/fields.ts';
import type { TalkSummary } from '#catalog/summary.ts';
import { formatNames } from '#catalog/talk.ts';

/** What a list says of a talk beside title and people: edition, format, length, what there is of it. */
export function talkFacts(talk: TalkSummary, { edition = true } = {}): string[] {
  const material = [talk.video && 'video', talk.slides && 'slides'].filter(Boolean);
  return [
    ...(edition ? [talk.edition.name] : []),
    ...(talk.cancelled ? ['cancelled'] : []),
    ...(talk.format === 'talk' ? [] : [formatNames[talk.format].toLowerCase()]),
    ...(talk.minutes ? [`${talk.minutes} min`] : []),
    ...(talk.language === 'zh' ? [languageNames.zh] : []),
    ...(material.length > 0 ? [material.join(', ')] : []),
  ];
}
