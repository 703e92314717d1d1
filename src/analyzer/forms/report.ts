import type { Finding } from '#analyzer/finding.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { SuppressedFinding } from '#analyzer/suppression/suppression.ts';

/** What is to be told of a run, whatever the form. */
export type Report = {
  /** Those to be shown, in their order. */
  findings: readonly Finding[];
  /** Those that somebody does not want to see; empty unless they are asked for. */
  suppressed: readonly SuppressedFinding[];
  files: readonly SourceFile[];
  /** What could not be read at all. */
  refused: readonly { path: string; reason: string }[];
  /** Whether a finding makes the run fail. */
  isFailing: (finding: Finding) => boolean;
  /** Where a file lies, by its name: from the repository, so that others find it. */
  pathOf: (file: string) => string;
  /** The release whose documentation is linked. */
  istioVersion: string;
  /** Answer as `istioctl` does, with its keys alone. */
  likeIstio: boolean;
  /** The version of Chartroom. */
  version: string;
};

/** One way to write a report. */
export type Form = (report: Report) => string;
