import type { Finding } from '#analyzer/finding.ts';
import { compare, type Known } from '#cli/analyze/baseline.ts';
import { reaches } from '#cli/analyze/order.ts';
import type { Given } from '#cli/options.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';

export type Selection = {
  /** Those that count: in the namespaces looked at, and unknown to the baseline. */
  counting: Finding[];
  /** Those of them that are shown. */
  shown: Finding[];
  /** How many were left out, and why: `5 known`. */
  leftOut: string[];
  /** How many findings the baseline knows that are no more. */
  gone: number;
};

/** What of the findings is told, by the options of the command. */
export function select(
  findings: readonly Finding[],
  given: Given,
  known: readonly Known[],
  files: readonly SourceFile[],
): Selection {
  // Of what is our own, istioctl says nothing.
  const told = given.has('like-istioctl') ? findings.filter(isOfIstio) : findings;
  const compared = compare(told, known, files);
  const namespace = given.has('all-namespaces') ? undefined : given.value('namespace');
  const counting =
    namespace === undefined ? compared.fresh : compared.fresh.filter(isIn(namespace));
  const threshold = given.value('output-threshold') ?? 'info';
  const shown = counting.filter(({ level }) => reaches(level, threshold));
  const leftOut = [
    [compared.known.length, 'known'],
    [compared.fresh.length - counting.length, 'in other namespaces'],
    [counting.length - shown.length, `below ${threshold}`],
  ] as const;
  return {
    counting,
    shown,
    leftOut: leftOut.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`),
    gone: compared.gone,
  };
}

/** As in istioctl: what belongs to no namespace is shown as well. */
function isIn(wanted: string): (finding: Finding) => boolean {
  return ({ resource: { kind, namespace, name } }) =>
    kind === 'Namespace' ? name === wanted : namespace === '' || namespace === wanted;
}

function isOfIstio({ code }: Finding): boolean {
  return code.startsWith('IST');
}
