import { guidePath, readingMinutes, releasesText, type Guide } from '#catalog/guide.ts';
import type { SearchEntry } from '#catalog/search/search-entry.ts';

/** A guide is found by its words, and by the codes that it helps with. */
export function guideEntry(guide: Guide): SearchEntry {
  return {
    kind: 'guide',
    path: guidePath(guide),
    title: guide.title,
    aliases: guide.codes,
    people: [],
    peopleAliases: [],
    companies: [],
    facts: `${releasesText(guide.releases)} · ${readingMinutes(guide)} min to read`,
    filters: { topic: guide.topics },
  };
}
