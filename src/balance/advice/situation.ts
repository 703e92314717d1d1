import type { RoleKind } from '#balance/role.ts';
import type { Verdict } from '#balance/verdict.ts';

/** Something to do, in the order in which to do it. */
export type Advice = {
  id: string;
  title: string;
  /** Paragraphs. */
  text: string[];
  /** What it costs, and when to leave it. */
  cost?: string;
  manifests: Manifest[];
  commands: Command[];
};

export type Manifest = { title: string; text: string };
export type Command = { title: string; text: string };

/** What keeps a text from being judged. */
export type Missing =
  /** No counts of workers. */
  | 'counters'
  /** The text breaks off. */
  | 'end'
  /** A count is no number. */
  | 'number'
  /** Prometheus answered with an error. */
  | 'answer'
  /** Prometheus knows no such series. */
  | 'series'
  /** Nothing in the text is a statistic. */
  | 'statistics'
  /** How many workers there are, where one alone is named. */
  | 'workers';

export type ProxyKind = 'sidecar' | 'gateway' | 'waypoint' | 'envoy';

/** What advice depends on. */
export type Situation = {
  verdict: Verdict;
  role: RoleKind;
  proxy: ProxyKind;
  /** The port of the listener, where its address has one. */
  port: number | undefined;
  /** Its name in Istio, where it is of one address: `10.96.1.2_3306`. */
  name?: string | undefined;
  workers: number;
  total: number;
  looksExact: boolean;
  /** More uneven than chance makes it. */
  beyondChance: boolean;
  /** All listeners of the proxy together are worse than each of them. */
  onlyTogether: boolean;
  /** Where there is no verdict, or one that may be wrong. */
  missing?: Missing;
  /** Of Istio: 31 for 1.31. */
  minor: number;
};

/** The newest minor release that this knows. */
export const latestMinor = 31;

/** Whether one worker is full before the others. */
export function isUneven({ verdict }: Situation): boolean {
  return verdict === 'single-worker' || verdict === 'imbalanced';
}
