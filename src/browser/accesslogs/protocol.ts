import type { OneLine } from '#accesslogs/one-line.ts';
import type { Log } from '#accesslogs/read-log.ts';
import type { Choice, View } from '#accesslogs/view.ts';
import type { LatestClient } from '#browser/worker/latest-client.ts';

/** What was read, without its lines. */
export type Overview = Pick<Log, 'others' | 'leftOut'> & {
  lines: number;
  formats: { name: string; count: number }[];
  /** The number of the line to explain first: the first of the most frequent cause. */
  first: number | null;
};

/** What the page asks of the worker. Whatever is not "read" is about what was read last. */
export type LogProtocol = {
  read: {
    question: { source: string | Blob; format: string };
    answer: Overview | { problem: string };
  };
  view: { question: Choice; answer: View };
  /** By the line's number; null where there is no such line. */
  line: { question: number; answer: { told: OneLine; text: string } | null };
  /** The whole log, or one line of it by its number, fit to be shown to others. */
  masked: { question: number | null; answer: Blob };
};

export type LogClient = LatestClient<LogProtocol>;
