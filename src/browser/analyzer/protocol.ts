import type { Analysis, AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Unpacked } from '#analyzer/archive/unpack.ts';
import type { ReportRequest } from '#browser/analyzer/report.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import type { DrawingQuestion, ReferencesQuestion } from '#browser/analyzer/graph/answer.ts';
import type { Drawing } from '#browser/analyzer/graph/layout.ts';

/** What the page asks of the worker. */
export type Question =
  | { kind: 'warm' }
  | { kind: 'analyze'; files: readonly SourceFile[]; options: AnalyzeOptions }
  | { kind: 'unpack'; name: string; bytes: Uint8Array }
  | { kind: 'report'; report: ReportRequest }
  | ReferencesQuestion
  | DrawingQuestion;

export type Answers = {
  warm: true;
  analyze: Analysis;
  unpack: Unpacked;
  report: string;
  references: ReferenceGraph;
  drawing: Drawing;
};

export type Asked = { id: number; question: Question };

export type Answered =
  | { id: number; answer: Answers[keyof Answers] }
  /** The worker broke, which is a bug. */
  | { id: number; failure: string };
