import type { ChancePicture } from '#balance/chance-picture.ts';
import type { Report, ReportSettings } from '#balance/report.ts';
import type { LatestClient } from '#browser/worker/latest-client.ts';

type Pastes<Text> = { before: Text; after: Text };

/** What the page asks of the worker. */
export type BalanceProtocol = {
  report: { question: Pastes<string | Blob> & { settings: ReportSettings }; answer: Report };
  /** The counters alone, under other names, to be shown to others. */
  shared: { question: Pastes<string | Blob>; answer: Pastes<string> };
  rebalanced: { question: { perWorker: readonly number[]; renewed: number }; answer: number[] };
  chance: {
    question: { workers: number; connections: number; seed: number };
    answer: ChancePicture;
  };
};

export type BalanceClient = LatestClient<BalanceProtocol>;
