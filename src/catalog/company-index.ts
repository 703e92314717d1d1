import { z } from 'zod';
import type { Catalog } from '#catalog/catalog.ts';
import { countsBy, isCounted, talksBy } from '#catalog/counting.ts';
import { newestFirst } from '#catalog/summary.ts';

export const companyIndexSchema = z.strictObject({
  /** By name. */
  companies: z.array(
    z.strictObject({
      /** Stands in addresses. */
      id: z.string(),
      name: z.string(),
      /** `<edition>/<slug>` of the talks about the company or by its people, newest edition first. */
      talks: z.array(z.string()),
      /** Those of them that tell how an organization uses Istio. */
      userStories: z.array(z.string()),
      byEdition: z.record(z.string(), z.int().positive()),
    }),
  ),
});

export type CompanyIndex = z.infer<typeof companyIndexSchema>;

/** The topic of talks in which an organization tells how it uses Istio. */
const userStories = 'user-stories';

/** Companies with their talks, without cancelled ones and social events. */
export function companyIndex(catalog: Catalog): CompanyIndex {
  const talks = newestFirst([...catalog.talks.values()].filter(isCounted), catalog);
  return {
    companies: [...talksBy(talks, ({ companies }) => companies ?? [])]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, held]) => ({
        id: companyId(name),
        name,
        talks: held.map(({ id }) => id),
        userStories: held.filter(({ topics }) => topics.includes(userStories)).map(({ id }) => id),
        byEdition: countsBy(held, ({ edition }) => [edition]),
      })),
  };
}

/** `T-Mobile` → `t-mobile`, `API7.ai` → `api7-ai`. */
function companyId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
