import type { Analysis, AnalyzeOptions } from '#analyzer/analyze.ts';
import type { MaskedFiles } from '#analyzer/masking.ts';
import type { Unpacked } from '#analyzer/archive/unpack.ts';
import type { Fixes } from '#browser/analyzer/fixes.ts';
import type { OffersWithQuestion } from '#analyzer/request/offers.ts';
import type { RequestWish } from '#analyzer/request/request.ts';
import type { RequestAnswer } from '#analyzer/request/simulate.ts';
import type { ReportRequest } from '#browser/analyzer/report.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { Judgement, Must } from '#catalog/exercises/judge.ts';
import type {
  DrawingQuestion,
  ReferencesAnswer,
  ReferencesQuestion,
} from '#browser/analyzer/graph/answer.ts';
import type { Drawing } from '#browser/analyzer/graph/layout.ts';

/** What the page asks of the worker. */
export type Question =
  | { kind: 'warm' }
  | { kind: 'analyze'; files: readonly SourceFile[]; options: AnalyzeOptions }
  /** The answer to an exercise of a guide: the first file; the others are read with it. */
  | { kind: 'exercise'; files: readonly SourceFile[]; musts: readonly Must[] }
  | { kind: 'unpack'; name: string; bytes: Uint8Array }
  | { kind: 'report'; report: ReportRequest }
  | { kind: 'fixes'; files: readonly SourceFile[]; options: AnalyzeOptions }
  /** The files as a zip, with all safe fixes where options are given. */
  | { kind: 'pack'; files: readonly SourceFile[]; now: number; options?: AnalyzeOptions }
  /** The files without their secrets. */
  | { kind: 'mask'; files: readonly SourceFile[] }
  | ReferencesQuestion
  | DrawingQuestion
  | { kind: 'offers'; files: readonly SourceFile[]; options: AnalyzeOptions }
  | {
      kind: 'request';
      files: readonly SourceFile[];
      options: AnalyzeOptions;
      wish: RequestWish;
    };

export type Answers = {
  warm: true;
  analyze: Analysis;
  exercise: Judgement;
  unpack: Unpacked;
  report: string;
  fixes: Fixes;
  pack: Uint8Array<ArrayBuffer>;
  mask: MaskedFiles;
  references: ReferencesAnswer;
  drawing: Drawing;
  offers: OffersWithQuestion;
  request: RequestAnswer;
};

/**
 * A question as it goes to the worker. Texts that the worker has from the question before are left
 * out: after an edit in one of many files only that one is copied.
 */
export type Sent = {
  question: Question;
  /** The places of the files that come without their texts. */
  known: readonly number[];
};

export type Asked = Sent & { id: number };

export type Answered =
  | { id: number; answer: Answers[keyof Answers] }
  /** The worker broke, which is a bug. */
  | { id: number; failure: string };
