import type { Place } from '#analyzer/finding.ts';
import type { Kind } from '#analyzer/kinds.ts';

/** A document that became no resource. */
export type SkippedDocument = {
  place: Place;
  /** Why, as a sentence. */
  reason: string;
  kind?: string;
  name?: string;
};

/** A kind of the input that no check looks at. */
export type UncheckedKind = { apiVersion: string; kind: string; count: number };

/** A check that had nothing to look at. */
export type CheckWithoutInput = { check: string; lacks: Kind[] };
