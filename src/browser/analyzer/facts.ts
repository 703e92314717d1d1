import type { Sample } from '#analyzer/samples.ts';
import { part } from '#browser/parts.ts';

/** What the page brings along for its script. */
export type Facts = {
  /** Of Chartroom. */
  version: string;
  samples: readonly Sample[];
  /** Titles of topics by their ids. */
  topics: Readonly<Record<string, string>>;
  /** Guides by the ids of their topics; paths are below the site's own. */
  guides: Readonly<Record<string, readonly { title: string; path: string }[]>>;
};

export function readFacts(root: HTMLElement): Facts {
  return JSON.parse(part(root, 'facts').textContent) as Facts;
}
