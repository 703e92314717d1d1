import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import {
  annotatedObjects,
  kindsInIstio,
  kindsWithAnnotations,
  type Annotated,
} from '#analyzer/annotated.ts';
import { nearestValue, valueProblem } from '#analyzer/annotation-values.ts';
import {
  annotationNamed,
  isIstioAnnotation,
  isIstioLabel,
  isMisplaced,
  nearestAnnotation,
} from '#analyzer/annotation-names.ts';
import type { Annotation } from '#analyzer/annotations.ts';
import {
  claimsOf,
  currentForm,
  planForName,
  type Claims,
} from '#analyzer/checks/resource/annotation-repairs.ts';
import {
  deprecatedAnnotation,
  invalidAnnotation,
  misplacedAnnotation,
  unknownAnnotation,
} from '#analyzer/messages/resource.ts';
import { surely, write } from '#analyzer/repair/plan.ts';

export const resourceAnnotations = defineCheck({
  name: 'resource-annotations',
  summary: 'Annotations of Istio exist, stand where Istio reads them, and have values it can read.',
  istio: 'annotations.K8sAnalyzer',
  reads: kindsWithAnnotations,
  reports: [misplacedAnnotation, unknownAnnotation, invalidAnnotation, deprecatedAnnotation],
  topics: ['operations'],

  run(snapshot, report) {
    const { likeIstio } = snapshot.settings;
    for (const one of annotatedObjects(snapshot)) {
      const claims = claimsOf(one.annotations);
      for (const [name, value] of Object.entries(one.annotations)) {
        if (!isIstioAnnotation(name, likeIstio)) continue;
        const annotation = annotationNamed(name);
        const at = {
          resource: one.resource,
          path: [...one.path, name],
          reference: 'document' as const,
        };
        if (annotation) checkAnnotation(annotation, value, one, at, report, likeIstio);
        else reportUnknown(name, one, at, report, claims);
      }
    }
  },
});

/** On other kinds than Istio looks at, tools leave marks of their own: only a slip is told there. */
function reportUnknown(
  name: string,
  { kind }: Annotated,
  at: At,
  report: Report,
  claims: () => Claims,
): void {
  const isLabel = isIstioLabel(name);
  const meant = isLabel ? undefined : nearestAnnotation(name);
  if (!isLabel && meant === undefined && !kindsInIstio.has(kind)) return;
  const repair = () => (meant === undefined ? undefined : planForName(name, meant, at, claims()));
  report(unknownAnnotation, { name, meant, isLabel }, { ...at, key: true, repair });
}

function checkAnnotation(
  annotation: Annotation,
  value: string,
  one: Annotated,
  at: At,
  report: Report,
  likeIstio: boolean,
): void {
  const { kind, labels, resource } = one;
  const { name, kinds, deprecated, value: form } = annotation;
  const misplaced = isMisplaced(annotation, kind);
  // Who has the label as well knows it already. Where Istio reads nothing, age is not the problem.
  if (deprecated && labels[name] === undefined && (likeIstio || !misplaced)) {
    const repair = () => currentForm(annotation, value, one, at);
    report(deprecatedAnnotation, { name, instead: deprecated }, { ...at, key: true, repair });
  }
  if (misplaced) {
    if (likeIstio || !isReadElsewhere(annotation, resource.kind)) {
      report(misplacedAnnotation, { name, kind, kinds: kinds ?? [] }, { ...at, key: true });
    }
    return;
  }
  const problem = form && valueProblem(form, value);
  if (!problem) return;
  const repair = () => {
    const right = nearestValue(form, value);
    return right === undefined ? undefined : surely(write(at.path ?? [], right));
  };
  report(invalidAnnotation, { name, ...problem }, { ...at, repair });
}

/**
 * Some kinds hand annotations on to Pods and proxies, and a Kubernetes Gateway to what is made of
 * it. A policy's trial is refused on other kinds by the rules of validation.
 */
function isReadElsewhere({ name, kinds = [], hidden }: Annotation, kind: string): boolean {
  if (name === 'istio.io/dry-run' || (hidden && kinds.includes('Gateway'))) return true;
  return kind === 'KubernetesGateway' || kind === 'WorkloadEntry' || kind === 'WorkloadGroup';
}
