import type { Facts } from '#accesslogs/facts.ts';
import type { TransportKind } from '#accesslogs/transport.ts';

/** What a line can be a sign of. */
export type Problem = {
  /** Stable, to filter and link by. */
  id: string;
  /** A few words, for tables. */
  title: string;
  /** Not a failure: nothing needs to be done. */
  harmless?: true;
  applies: (facts: Facts) => boolean;
  /** What happened, as sentences. */
  says: string | ((facts: Facts) => string);
  /** Reports of the transport that `says` tells already. */
  tells?: readonly TransportKind[];
  /** What leads to this, the likeliest first. */
  causes: readonly string[];
  /** What to look at, in this order. */
  next: readonly string[];
  /** Files of `content/guides/`, the one that helps most first. Every failure has one. */
  guides?: readonly string[];
  /** Files of `content/topics/`. */
  topics?: readonly string[];
  /** Files of `content/talks/`. */
  talks?: readonly string[];
  /** Codes of the analyzer that find the cause in the configuration. */
  checks?: readonly string[];
};
