import type { Finding, Place } from '#analyzer/finding.ts';

export type SuppressedBy = 'option' | 'annotation' | 'comment';

/** A finding that somebody does not want to see. */
export type SuppressedFinding = {
  finding: Finding;
  by: SuppressedBy;
  /** Why, in the words of a comment. */
  reason?: string;
  /** Of the annotation or the comment. */
  place?: Place;
};

/** Something that was to suppress findings, and did not. */
export type UnusedSuppression = {
  by: SuppressedBy;
  /** As it was written. */
  text: string;
  /** What is the matter with it, as a sentence. */
  why: string;
  place?: Place;
};

/** Something that suppresses findings in its reach. */
export type Suppressor = {
  by: SuppressedBy;
  text: string;
  reason?: string;
  place?: Place;
  /** What it names: codes, rules, patterns. */
  words: SuppressorWord[];
};

export type SuppressorWord = {
  word: string;
  means: (finding: Finding) => boolean;
  /** What to say when it suppressed nothing; nothing where that is no one's fault. */
  whyUnused?: string;
};
