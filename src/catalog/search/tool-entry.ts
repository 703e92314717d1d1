import type { SearchEntry } from '#catalog/search/search-entry.ts';
import { tools, type Tool } from '#catalog/tools.ts';

/** A tool is found by its name and by what it reads. */
export function toolEntry({ path, name, aliases, question, topics }: Tool): SearchEntry {
  return {
    kind: 'tool',
    path,
    title: name,
    aliases,
    people: [],
    peopleAliases: [],
    companies: [],
    facts: question,
    filters: { topic: topics },
  };
}

/** @param path below the site's base. */
export function toolEntryAt(path: string): SearchEntry | undefined {
  const tool = tools.find((one) => one.path === path);
  return tool && toolEntry(tool);
}
