import { defineCheck } from '#analyzer/check.ts';
import { annotatedObjects, kindsWithAnnotations, type Annotated } from '#analyzer/annotated.ts';
import { annotationNamed, isIstioAnnotation, isMisplaced } from '#analyzer/annotation-names.ts';
import { alphaAnnotation } from '#analyzer/messages/resource.ts';
import { isExported } from '#analyzer/status.ts';

/** What Istio's CNI plugin writes by itself, where it does the work of the init container. */
const setByCni = new Set([
  'sidecar.istio.io/interceptionMode',
  'traffic.sidecar.istio.io/excludeInboundPorts',
  'traffic.sidecar.istio.io/includeInboundPorts',
  'traffic.sidecar.istio.io/includeOutboundIPRanges',
]);

export const resourceAlphaAnnotations = defineCheck({
  name: 'resource-alpha-annotations',
  summary: 'No annotation is one of those that Istio is still trying out.',
  istio: 'annotations.AlphaAnalyzer',
  reads: kindsWithAnnotations,
  reports: [alphaAnnotation],
  topics: ['operations', 'upgrades'],

  run(snapshot, report) {
    // Istio has this analyzer, and leaves it out of what `istioctl analyze` runs.
    if (snapshot.settings.likeIstio) return;
    const uses = Map.groupBy(annotatedObjects(snapshot).flatMap(alphaUses), ({ name }) => name);
    for (const [name, [first, ...others]] of uses) {
      if (!first) continue;
      const { resource, path } = first;
      const at = { resource, path, key: true, reference: 'document' as const };
      report(alphaAnnotation, { name, others: others.length }, at);
    }
  },
});

function alphaUses(one: Annotated) {
  return Object.keys(one.annotations)
    .filter((name) => isAlpha(name, one))
    .map((name) => ({ name, resource: one.resource, path: [...one.path, name] }));
}

/** What is misplaced or deprecated is told elsewhere; what is for Istio's own use, nobody's. */
function isAlpha(name: string, { kind, pod }: Annotated): boolean {
  const annotation = isIstioAnnotation(name, false) ? annotationNamed(name) : undefined;
  if (annotation?.status !== 'alpha' || annotation.hidden || annotation.deprecated) return false;
  if (!annotation.kinds || isMisplaced(annotation, kind)) return false;
  const isWritten = pod && isExported(pod) && setByCni.has(name);
  return !isWritten || (pod.spec.initContainers ?? []).some((one) => one.name === 'istio-init');
}
