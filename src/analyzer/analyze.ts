import { checks } from '#analyzer/checks.ts';
import { loadEnvoyApi, mayHoldEnvoyFilter } from '#analyzer/envoy-api.ts';
import type { Finding } from '#analyzer/finding.ts';
import type { SettingInUse } from '#analyzer/found-settings/setting-in-use.ts';
import {
  checksWithoutInput,
  uncheckedKinds,
  type CheckWithoutInput,
  type UncheckedKind,
} from '#analyzer/left-out.ts';
import { countResources, readInput } from '#analyzer/read-input.ts';
import type { Memory } from '#analyzer/reading/remembered.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { loadRegex, mayHoldRegex } from '#analyzer/regex.ts';
import { runChecks } from '#analyzer/run-checks.ts';
import type { Settings } from '#analyzer/settings.ts';
import { skippedDocuments, type SkippedDocument } from '#analyzer/skipped.ts';
import { suppress } from '#analyzer/suppression/suppress.ts';
import type { SuppressedFinding, UnusedSuppression } from '#analyzer/suppression/suppression.ts';

export type AnalyzeOptions = Partial<Settings> & {
  /** `IST0101=Service reviews.default`, `CR0005=*`; answering like Istio, as `istioctl -S` has it. */
  suppressions?: readonly string[];
  /** The mesh config as a file of its own. It counts more than what the input says. */
  meshConfigFile?: SourceFile;
  /** What is remembered of the input before this one, so that only changes are read. */
  memory?: Memory;
};

export type Analysis = {
  /** In the order of the files, then by line, column and code. */
  findings: Finding[];
  suppressed: SuppressedFinding[];
  unusedSuppressions: UnusedSuppression[];
  settings: SettingInUse[];
  skipped: SkippedDocument[];
  uncheckedKinds: UncheckedKind[];
  checksWithoutInput: CheckWithoutInput[];
  /** How many resources were read: one that is given twice is one, and what the cluster adds is none. */
  resources: number;
};

/** Checks files as a cluster would hold them once they are applied. */
export async function analyze(
  files: readonly SourceFile[],
  options: AnalyzeOptions = {},
): Promise<Analysis> {
  if (files.some(({ text }) => mayHoldRegex(text))) await loadRegex();
  if (files.some(({ text }) => mayHoldEnvoyFilter(text))) await loadEnvoyApi();
  const input = readInput(files, options, options.memory);
  const found = runChecks(checks, input.snapshot);
  const { shown, suppressed, unused } = suppress(
    found,
    input.snapshot,
    options.suppressions ?? [],
    isKnownWord,
  );
  return {
    findings: shown,
    suppressed,
    unusedSuppressions: unused,
    settings: input.found.inUse,
    skipped: skippedDocuments(input),
    uncheckedKinds: uncheckedKinds(input, checks),
    checksWithoutInput: checksWithoutInput(input, checks),
    resources: countResources(input),
  };
}

/** Whether a check can raise the code, or has a rule of that name. */
function isKnownWord(word: string): boolean {
  return checks.some(({ reports }) =>
    reports.some(({ code, rule }) => word === code || word === rule),
  );
}
