import { guidePath, readingMinutes, releasesText, type Guide } from '#catalog/guide.ts';
import type { SearchEntry } from '#catalog/search/search-entry.ts';

/** A guide is found by its words. Its codes are no names of it: who asks for a code wants its page. */
export function guideEntry(guide: Guide): SearchEntry {
  return {
    kind: 'guide',
    path: guidePath(guide),
    title: guide.title,
    aliases: [],
    people: [],
    peopleAliases: [],
    companies: [],
    facts: `${releasesText(guide.releases)} · ${readingMinutes(guide)} min to read`,
    filters: { topic: guide.topics },
  };
}
