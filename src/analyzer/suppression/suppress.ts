import type { Finding } from '#analyzer/finding.ts';
import type { Manifest } from '#analyzer/reading/documents.ts';
import type { Found } from '#analyzer/run-checks.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { mayHoldAnnotation, readAnnotations } from '#analyzer/suppression/annotation.ts';
import { indexComments } from '#analyzer/suppression/comment-index.ts';
import { suppressionComments } from '#analyzer/suppression/comment.ts';
import { readOptions } from '#analyzer/suppression/option.ts';
import type {
  SuppressedFinding,
  Suppressor,
  SuppressorWord,
  UnusedSuppression,
} from '#analyzer/suppression/suppression.ts';

type Outcome = {
  shown: Finding[];
  suppressed: SuppressedFinding[];
  unused: UnusedSuppression[];
};

/**
 * Keeps back what somebody does not want to see. A finding is told as kept back by the comment
 * about it; without one, by the annotation of its resource; else by an option.
 *
 * @param isKnown whether the checks can raise a code or have a rule of that name.
 */
export function suppress(
  found: readonly Found[],
  snapshot: Snapshot,
  options: readonly string[],
  isKnown: (word: string) => boolean,
): Outcome {
  const { likeIstio } = snapshot.settings;
  const comments = suppressionComments(snapshot).suppressors;
  const annotations = annotationsOf(snapshot);
  const { suppressors, unusable } = readOptions(options, likeIstio);
  const index = indexComments(comments);
  const used = new Set<SuppressorWord>();
  const outcome: Outcome = { shown: [], suppressed: [], unused: [] };

  for (const { finding, manifest } of found) {
    const beside = index.of(finding);
    for (const { word } of beside) used.add(word);
    const others = [...((manifest && annotations.get(manifest)) ?? []), ...suppressors];
    const meant = others.filter(({ words }) => {
      const meaning = words.filter(({ means }) => means(finding));
      for (const word of meaning) used.add(word);
      return meaning.length > 0;
    });
    const [first] = [...beside.map(({ suppressor }) => suppressor), ...meant];
    if (first) outcome.suppressed.push(suppressedBy(first, finding));
    else outcome.shown.push(finding);
  }
  outcome.unused = [
    ...[...comments, ...[...annotations.values()].flat(), ...suppressors].flatMap((one) =>
      unusedWords(one, used, isKnown, index.repeated),
    ),
    ...unusable,
  ];
  return outcome;
}

function suppressedBy({ by, reason, place }: Suppressor, finding: Finding): SuppressedFinding {
  return {
    finding,
    by,
    ...(reason === undefined ? {} : { reason }),
    ...(place === undefined ? {} : { place }),
  };
}

function unusedWords(
  { by, text, place, words }: Suppressor,
  used: ReadonlySet<SuppressorWord>,
  isKnown: (word: string) => boolean,
  repeated: ReadonlySet<SuppressorWord>,
): UnusedSuppression[] {
  return words.flatMap((one) => {
    const { word, whyUnused } = one;
    if (used.has(one) || whyUnused === undefined) return [];
    const canHide = word.includes('*') || isKnown(word) || isKnown(word.toUpperCase());
    const why = repeated.has(one)
      ? `A comment before it hides ${word} already.`
      : canHide
        ? whyUnused
        : `No check raises "${word}".`;
    return [{ by, text, why, ...(place === undefined ? {} : { place }) }];
  });
}

function annotationsOf({ input, settings }: Snapshot): Map<Manifest, Suppressor[]> {
  const { files, manifests } = input.documents;
  const telling = new Set(files.filter(({ text }) => mayHoldAnnotation(text)));
  return new Map(
    manifests
      .filter(({ file }) => telling.has(file))
      .map((manifest) => [manifest, readAnnotations(manifest, settings.likeIstio)]),
  );
}
