import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { isCounted } from '#catalog/counting.ts';
import { guidesOn } from '#catalog/explaining/guides.ts';
import { talksOn } from '#catalog/explaining/talks.ts';
import { topicWeights } from '#catalog/explaining/weights.ts';
import { newestFirst } from '#catalog/summary.ts';

export const explainedBySchema = z.strictObject({
  /** By code. */
  codes: z.record(
    z.string(),
    z.strictObject({
      /** Those that name the code, the one that explains it best first. */
      guides: z.array(
        z.strictObject({
          guide: z.string(),
          /** The manifest in it that shows the finding. */
          manifest: z.string().optional(),
          /** The headings of the sections that name the code. */
          sections: z.array(z.string()),
          /** Topics of both. */
          topics: z.array(z.string()),
        }),
      ),
      /** Why no guide does. */
      unexplained: z.string().optional(),
      /** `<edition>/<slug>`, the one that explains it best first. */
      talks: z.array(
        z.strictObject({
          talk: z.string(),
          /** Guides that name both the talk and the code. */
          guides: z.array(z.string()),
          /** Topics of both. */
          topics: z.array(z.string()),
        }),
      ),
    }),
  ),
});

export type ExplainedBy = z.infer<typeof explainedBySchema>;

/** Which guides and talks explain each code of the analyzer, each with the reason. */
export function explainedBy(catalog: Catalog, mostTalks = 5): ExplainedBy {
  const guides = [...catalog.guides.values()];
  const talks = newestFirst([...catalog.talks.values()].filter(isCounted), catalog);
  const ofGuides = topicWeights(guides);
  const sources = { talks, guides: catalog.guides, weights: topicWeights(talks) };
  return {
    codes: Object.fromEntries(
      [...catalog.messages.values()].map((page) => {
        const explaining = guidesOn(page, guides, ofGuides);
        const { unexplained } = page;
        return [
          page.id,
          {
            guides: explaining,
            ...(unexplained === undefined ? {} : { unexplained }),
            talks: talksOn(page, explaining, sources, mostTalks),
          },
        ];
      }),
    ),
  };
}
