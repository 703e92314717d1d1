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
