import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import {
  annotatedObjects,
  kindsInIstio,
  kindsWithAnnotations,
  type Annotated,
} from '#analyzer/annotated.ts';
import { valueProblem } from '#analyzer/annotation-values.ts';
import {
  annotationNamed,
  isIstioAnnotation,
  isIstioLabel,
  isMisplaced,
  nearestAnnotation,
} from '#analyzer/annotation-names.ts';
import type { Annotation } from '#analyzer/annotations.ts';
import {
  deprecatedAnnotation,
  invalidAnnotation,
  misplacedAnnotation,
  unknownAnnotation,
} from '#analyzer/messages/resource.ts';

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
      for (const [name, value] of Object.entries(one.annotations)) {
        if (!isIstioAnnotation(name, likeIstio)) continue;
        const annotation = annotationNamed(name);
        const at = {
          resource: one.resource,
          path: [...one.path, name],
          reference: 'document' as const,
        };
        if (annotation) checkAnnotation(annotation, value, one, at, report, likeIstio);
        else reportUnknown(name, one, at, report);
      }
    }
  },
});

/** On other kinds than Istio looks at, tools leave marks of their own: only a slip is told there. */
function reportUnknown(name: string, { kind }: Annotated, at: At, report: Report): void {
  const isLabel = isIstioLabel(name);
  const meant = isLabel ? undefined : nearestAnnotation(name);
  if (!isLabel && meant === undefined && !kindsInIstio.has(kind)) return;
  report(unknownAnnotation, { name, meant, isLabel }, { ...at, key: true });
}

function checkAnnotation(
  annotation: Annotation,
  value: string,
  { kind, labels, resource }: Annotated,
  at: At,
  report: Report,
  likeIstio: boolean,
): void {
  const { name, kinds, deprecated, value: form } = annotation;
  const misplaced = isMisplaced(annotation, kind);
  // Who has the label as well knows it already. Where Istio reads nothing, age is not the problem.
  if (deprecated && labels[name] === undefined && (likeIstio || !misplaced)) {
    report(deprecatedAnnotation, { name, instead: deprecated }, { ...at, key: true });
  }
  if (misplaced) {
    if (likeIstio || !isReadElsewhere(annotation, resource.kind)) {
      report(misplacedAnnotation, { name, kind, kinds: kinds ?? [] }, { ...at, key: true });
    }
    return;
  }
  const problem = form && valueProblem(form, value);
  if (problem) report(invalidAnnotation, { name, ...problem }, at);
}

/**
 * Some kinds hand annotations on to Pods and proxies, and a Kubernetes Gateway to what is made of
 * it. A policy's trial is refused on other kinds by the rules of validation.
 */
function isReadElsewhere({ name, kinds = [], hidden }: Annotation, kind: string): boolean {
  if (name === 'istio.io/dry-run' || (hidden && kinds.includes('Gateway'))) return true;
  return kind === 'KubernetesGateway' || kind === 'WorkloadEntry' || kind === 'WorkloadGroup';
}
