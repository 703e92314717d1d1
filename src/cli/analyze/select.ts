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
  const namespace = given.has('all-namespaces') ? undefined : given.value('namespace');
  const inside = namespace === undefined ? findings : findings.filter(isIn(namespace));
  // Of what is our own, istioctl says nothing.
  const like = given.has('like-istioctl') ? inside.filter(isOfIstio) : inside;
  const compared = compare(like, known, files);
  const threshold = given.value('output-threshold') ?? 'info';
  const shown = compared.fresh.filter(({ level }) => reaches(level, threshold));
  const leftOut = [
    [findings.length - inside.length, 'in other namespaces'],
    [compared.known.length, 'known'],
    [compared.fresh.length - shown.length, `below ${threshold}`],
  ] as const;
  return {
    counting: compared.fresh,
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
