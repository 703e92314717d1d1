import type { Analysis } from '#analyzer/analyze.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { OrderedClient } from '#browser/analyzer/ordered-client.ts';
import type { Replacer } from '#browser/analyzer/replacing.ts';
import type { Work } from '#browser/analyzer/work.ts';

/** What the parts of the page share: the work, and the ways to change it. */
export type Desk = {
  root: HTMLElement;
  client: OrderedClient;
  work: () => Work;
  /** The last answer; it may be older than the text. */
  analysis: () => Analysis | undefined;
  /** The files that the last answer is about. */
  analyzed: () => readonly SourceFile[];
  /** Puts other texts in the place of those of some files, as a change that can be undone. */
  write: (files: readonly SourceFile[]) => void;
  update: (change: Partial<Work>) => void;
  /** Puts other work in the place of all there is, and offers the way back. */
  replace: (work: Work, by: Replacer) => void;
  say: (state: string) => void;
};
