import type { Finding } from '#analyzer/finding.ts';
import { fitsGlob } from '#analyzer/suppression/glob.ts';
import type { Suppressor, UnusedSuppression } from '#analyzer/suppression/suppression.ts';

/** Whether an option is one: a code, one equals sign and a resource. `istioctl` refuses the rest. */
export function isSuppressionOption(text: string): boolean {
  return text.split('=').length === 2;
}

/** Suppressions as the command takes them, and those that cannot be read. */
export function readOptions(
  texts: readonly string[],
  likeIstio: boolean,
): { suppressors: Suppressor[]; unusable: UnusedSuppression[] } {
  const why = 'Write it as CODE=Kind name.namespace; both may hold a "*".';
  return {
    suppressors: texts.filter(isSuppressionOption).map((text) => readOption(text, likeIstio)),
    unusable: texts
      .filter((text) => !isSuppressionOption(text))
      .map((text) => ({ by: 'option', text, why })),
  };
}

function readOption(text: string, likeIstio: boolean): Suppressor {
  const [code = '', pattern = ''] = text.split('=');
  const means = (finding: Finding) =>
    likeIstio
      ? code === finding.code && fitsGlob(pattern, nameInIstio(finding))
      : fitsCode(code.trim(), finding) && fitsName(pattern.trim(), finding);
  const whyUnused = `Nothing of the code ${code.trim()} was found in such a resource.`;
  return { by: 'option', text, words: [{ word: code.trim(), means, whyUnused }] };
}

function fitsCode(wanted: string, { code, rule }: Finding): boolean {
  return fitsGlob(wanted.toUpperCase(), code) || wanted === rule;
}

/**
 * Both forms are right: `Kind name.namespace`, as Istio's guides have it, and `Kind
 * namespace/name`, the only one that `istioctl` understands.
 */
function fitsName(pattern: string, finding: Finding): boolean {
  const { kind, namespace, name } = finding.resource;
  return (
    fitsGlob(pattern, nameInIstio(finding)) || fitsGlob(pattern, `${kind} ${name}.${namespace}`)
  );
}

function nameInIstio({ resource: { kind, namespace, name } }: Finding): string {
  return namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;
}
