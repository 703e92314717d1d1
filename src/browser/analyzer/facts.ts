import type { Sample } from '#analyzer/samples.ts';
import { part } from '#browser/parts.ts';
import type { ReadingFacts } from '#catalog/explaining/reading.ts';

/** What the page brings along for its script. */
export type Facts = {
  /** Of Chartroom. */
  version: string;
  samples: readonly Sample[];
  /** Titles of topics by their ids. */
  topics: Readonly<Record<string, string>>;
  reading: ReadingFacts;
};

export function readFacts(root: HTMLElement): Facts {
  return JSON.parse(part(root, 'facts').textContent) as Facts;
}
