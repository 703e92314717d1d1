import { defineCheck } from '#analyzer/check.ts';
import { annotatedObjects, kindsWithAnnotations, type Annotated } from '#analyzer/annotated.ts';
import { annotationNamed, isIstioAnnotation, isMisplaced } from '#analyzer/annotations.ts';
import { alphaAnnotation } from '#analyzer/messages.ts';
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
    for (const one of annotatedObjects(snapshot)) {
      for (const name of Object.keys(one.annotations).filter((other) => isAlpha(other, one))) {
        const at = { resource: one.resource, path: [...one.path, name], key: true };
        report(alphaAnnotation, { name }, { ...at, reference: 'document' });
      }
    }
  },
});

/** What is misplaced or deprecated is told elsewhere; what is for Istio's own use, nobody's. */
function isAlpha(name: string, { kind, pod }: Annotated): boolean {
  const annotation = isIstioAnnotation(name, false) ? annotationNamed(name) : undefined;
  if (annotation?.status !== 'alpha' || annotation.hidden || annotation.deprecated) return false;
  if (!annotation.kinds || isMisplaced(annotation, kind)) return false;
  const isWritten = pod && isExported(pod) && setByCni.has(name);
  return !isWritten || (pod.spec.initContainers ?? []).some((one) => one.name === 'istio-init');
}
