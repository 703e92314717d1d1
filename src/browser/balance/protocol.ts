import type { ChancePicture } from '#balance/chance-picture.ts';
import type { Report, ReportSettings } from '#balance/report.ts';

/** What the page asks of the worker. */
export type Question =
  | { kind: 'report'; before: string; after: string; settings: ReportSettings }
  | { kind: 'rebalanced'; perWorker: readonly number[]; renewed: number }
  | { kind: 'chance'; workers: number; connections: number; seed: number };

export type Answers = { report: Report; rebalanced: number[]; chance: ChancePicture };

export type Asked = { id: number; question: Question };

export type Answered =
  | { id: number; answer: Answers[keyof Answers] }
  /** The worker broke, which is a bug. */
  | { id: number; failure: string };
