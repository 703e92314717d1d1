import type { Catalog } from '#catalog/catalog.ts';
import { namesFrom, reasonText } from '#catalog/related-reasons.ts';
import type { RelatedTalks } from '#catalog/related-talks.ts';
import { summarize, type TalkSummary } from '#catalog/summary.ts';

/** What the page of a talk offers next, each with the reason in words. */
export function relatedList(
  talkId: string,
  { talks }: RelatedTalks,
  catalog: Catalog,
): { talk: TalkSummary; reason: string }[] {
  const names = namesFrom(catalog);
  return (talks[talkId] ?? []).flatMap(({ talk: id, reasons }) => {
    const talk = catalog.talks.get(id);
    return talk ? [{ talk: summarize(talk, catalog), reason: reasonText(reasons, names) }] : [];
  });
}
