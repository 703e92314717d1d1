import type { Annotated } from '#analyzer/annotated.ts';
import {
  annotationNamed,
  isIstioAnnotation,
  nearestAnnotation,
} from '#analyzer/annotation-names.ts';
import type { Annotation } from '#analyzer/annotations.ts';
import type { At } from '#analyzer/check.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';
import {
  insert,
  perhaps,
  remove,
  rename,
  surely,
  titled,
  type Plan,
} from '#analyzer/repair/plan.ts';

/** The annotations that mean a known one, by its name, in the order of the document. */
export type Claims = ReadonlyMap<string, readonly string[]>;

/** Found once for all annotations of an object, and only if one of them is to be mended. */
export function claimsOf(annotations: Annotated['annotations']): () => Claims {
  let claims: Claims | undefined;
  return () => (claims ??= Map.groupBy(istiosOwn(annotations), meaningOf));
}

function istiosOwn(annotations: Annotated['annotations']): string[] {
  return Object.keys(annotations).filter((name) => isIstioAnnotation(name, false));
}

function meaningOf(name: string): string {
  return annotationNamed(name) ? name : (nearestAnnotation(name) ?? '');
}

/** Of several that mean the same one, the first gets its name, and not surely. */
export function planForName(
  name: string,
  meant: string,
  { path = [] }: At,
  claims: Claims,
): Plan | undefined {
  const same = claims.get(meant) ?? [];
  if (same.includes(meant) || same[0] !== name) return undefined;
  const plan = planForMeant(name, [meant], () => rename(path, meant));
  return plan && same.length > 1 ? { ...plan, safe: false } : plan;
}

/** The label that took the place of an annotation, or its new name. */
export function currentForm(
  { name, renamed }: Annotation,
  value: string,
  { labels, annotations }: Annotated,
  { path = [] }: At,
): Plan | undefined {
  if (renamed !== undefined) {
    return Object.hasOwn(annotations, renamed) ? undefined : perhaps(rename(path, renamed));
  }
  if (name !== 'sidecar.istio.io/inject') return undefined;
  const metadata = path.slice(0, -2);
  const label =
    Object.keys(labels).length > 0
      ? insert([...metadata, 'labels'], name, value)
      : insert(metadata, 'labels', { [name]: value });
  return titled('Make it a label', surely(label, remove(path)));
}
