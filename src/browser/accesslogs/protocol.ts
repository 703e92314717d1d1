import type { OneLine } from '#accesslogs/one-line.ts';
import type { Log } from '#accesslogs/read-log.ts';
import type { LogSample } from '#accesslogs/samples.ts';
import type { Choice, View } from '#accesslogs/view.ts';

/** What was read, without its lines. */
export type Overview = Pick<Log, 'others' | 'leftOut'> & {
  lines: number;
  formats: { name: string; count: number }[];
  /** The number of the line to explain first: the first of the most frequent cause. */
  first: number | null;
};

/** What the page asks of the worker. Whatever is asked after "read" is about what was read last. */
export type Question =
  | { kind: 'read'; source: string | Blob; format: string }
  | { kind: 'view'; choice: Choice }
  | { kind: 'line'; number: number }
  | { kind: 'masked' }
  | { kind: 'sample'; index: number };

export type Answers = {
  read: Overview | { problem: string };
  view: View;
  line: { told: OneLine; text: string } | null;
  masked: Blob;
  sample: LogSample;
};

export type Asked = { id: number; question: Question };

export type Answered =
  | { id: number; answer: Answers[keyof Answers] }
  /** How much was read, 0 to 1. */
  | { id: number; progress: number }
  /** The worker broke, which is a bug. */
  | { id: number; failure: string };
