import type { Band } from '#balance/band.ts';
import type { Chance } from '#balance/chance.ts';
import type { Figures } from '#balance/figures.ts';
import type { Metric } from '#balance/sample.ts';
import type { Verdict } from '#balance/verdict.ts';

export type ListenerJudgement = Figures & {
  pod: string | null;
  address: string;
  metric: Metric;
  /** The counts are what came between two readings of the counter. */
  difference: boolean;
  /** Of each worker, in the order of their numbers; empty where the text names none. */
  perWorker: number[];
  workers: number;
  /**
   * Nobody tells how many there are, and the text leaves idle ones out: the highest number in it is
   * the least that there can be.
   */
  atLeast: boolean;
  /** How often chance alone is as uneven; null where that cannot be told. */
  pValue: number | null;
  chance: Chance | null;
  /** Where chance keeps all workers. */
  band: Band | null;
  /** The workers above that band that also hold so much that it matters. */
  hotWorkers: number[];
  /** More even than chance would make it: what exact balance leaves behind. */
  looksExact: boolean;
  /** What the listener's own counter says, where it differs from the sum of its workers. */
  ownTotal: number | null;
  /** The text breaks off: what is lost may hold any worker. */
  cut: boolean;
  /** A count of a worker is written in a way that cannot be read. */
  unreadable: boolean;
  verdict: Verdict;
};

export type Judgement = { verdict: Verdict; listeners: ListenerJudgement[]; tooMany: boolean };

/** What counts of workers come to, wherever they are from. */
export type CountsJudgement = Omit<
  ListenerJudgement,
  | 'pod'
  | 'address'
  | 'metric'
  | 'difference'
  | 'workers'
  | 'atLeast'
  | 'ownTotal'
  | 'cut'
  | 'unreadable'
>;
