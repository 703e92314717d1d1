import type { AnalyzeOptions } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { countResources, readInput } from '#analyzer/read-input.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import type { ReferenceGraph } from '#analyzer/references/graph.ts';
import { references } from '#analyzer/references/references.ts';
import type { Box, Line } from '#browser/analyzer/graph/picture.ts';

/** Who refers to whom. */
export type ReferencesQuestion = {
  kind: 'references';
  files: readonly SourceFile[];
  options: AnalyzeOptions;
  findings: readonly Pick<Finding, 'level' | 'resource'>[];
};

/** Where boxes and lines go. */
export type DrawingQuestion = { kind: 'drawing'; boxes: readonly Box[]; lines: readonly Line[] };

/** The graph, and how many resources the input has: not all of them are in it. */
export type ReferencesAnswer = { graph: ReferenceGraph; resources: number };

export function referencesOf({ files, options, findings }: ReferencesQuestion): ReferencesAnswer {
  const input = readInput(files, options);
  return { graph: references(input.snapshot, findings), resources: countResources(input) };
}
