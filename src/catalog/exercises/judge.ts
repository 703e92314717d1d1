import { analyze } from '#analyzer/analyze.ts';
import type { Finding } from '#analyzer/finding.ts';
import { kindNames, manifestKindOf } from '#analyzer/kinds.ts';
import { readInput } from '#analyzer/read-input.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { readConditions, type Condition } from '#catalog/exercises/condition.ts';
import { holds } from '#catalog/exercises/holds.ts';

/** What an answer to an exercise must be, beside free of findings. */
export type Must = {
  /** Conditions, as `readConditions` reads them. */
  that: string;
  /** What the reader is told while one of them does not hold: a sentence. */
  otherwise: string;
};

export type Judgement = {
  /** Those of the answer, not of the files beside it. */
  findings: Finding[];
  /** The sentences of what does not hold yet, in the order of the exercise. */
  missing: string[];
};

/**
 * Judges the answer to an exercise.
 *
 * @param files the answer, then what is read with it.
 */
export async function judgeAnswer(
  files: readonly SourceFile[],
  musts: readonly Must[],
): Promise<Judgement> {
  const [answer = { name: '', text: '' }] = files;
  const { findings } = await analyze(files);
  return {
    findings: findings.filter(({ place }) => place.file === answer.name),
    missing: unmet(answer, musts).map(({ otherwise }) => otherwise),
  };
}

/** What does not hold in a text. */
export function unmet(answer: SourceFile, musts: readonly Must[]): Must[] {
  const manifests = manifestsIn(answer);
  const rootsFor = ({ resource }: Condition) =>
    manifests
      .filter(({ kind }) => resource === undefined || kind === resource)
      .map(({ root }) => root);
  return musts.filter(({ that }) => {
    const reading = readConditions(that);
    if (reading.kind === 'unknown') return true;
    return !reading.all.every((any) =>
      any.some((condition) => holds(condition, rootsFor(condition))),
    );
  });
}

/** What a cluster takes: a kind that the analyzer knows counts only where it reads it as such. */
function manifestsIn(answer: SourceFile): Manifest[] {
  const { readings } = readInput([answer], {}).snapshot.input;
  return readings.flatMap(({ manifest, reading }) =>
    reading.kind === 'resource' || (reading.kind === 'unchecked' && !isKnown(manifest.kind))
      ? manifest
      : [],
  );
}

function isKnown(name: string): boolean {
  return kindNames.some((kind) => manifestKindOf(kind) === name);
}
