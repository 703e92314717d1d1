import { annotations, type Annotation } from '#analyzer/annotations.ts';
import { nearest } from '#catalog/checking/nearest.ts';

const byName = new Map(annotations.map((annotation) => [annotation.name, annotation]));

export function annotationNamed(name: string): Annotation | undefined {
  return byName.get(name);
}

/** Written by Istio itself, so nobody's to mend. */
const setByIstio = new Set([
  'sidecar.istio.io/status',
  'gateway.istio.io/controller-version',
  'istio.io/rev',
]);

/**
 * Whether an annotation is Istio's, and given by hand. Istio's analyzer asks for less: it takes
 * `no-istio.io/name` for one as well.
 */
export function isIstioAnnotation(name: string, likeIstio: boolean): boolean {
  if (setByIstio.has(name)) return false;
  if (name === 'kubernetes.io/ingress.class') return true;
  const [prefix = ''] = name.split('/', 1);
  if (likeIstio) return prefix.endsWith('istio.io');
  return /^(?:.+\.)?istio\.io$/.test(prefix) && prefix !== 'internal.istio.io';
}

/** Whether Istio does not read an annotation on such a kind. */
export function isMisplaced({ kinds }: Annotation, kind: string): boolean {
  return kinds !== undefined && !kinds.includes(kind);
}

/** Labels of Istio that are taken for annotations now and then. */
const labels = new Set([
  'gateway.istio.io/managed',
  'istio.io/dataplane-mode',
  'istio.io/ingress-use-waypoint',
  'istio.io/tag',
  'istio.io/use-waypoint',
  'istio.io/use-waypoint-canary',
  'istio.io/use-waypoint-canary-namespace',
  'istio.io/use-waypoint-namespace',
  'istio.io/waypoint-for',
  'networking.istio.io/enable-autoallocate-ip',
  'networking.istio.io/gatewayPort',
  'service.istio.io/canonical-name',
  'service.istio.io/canonical-revision',
  'service.istio.io/workload-name',
  'topology.istio.io/cluster',
  'topology.istio.io/locality',
  'topology.istio.io/network',
  'topology.istio.io/subzone',
]);

export function isIstioLabel(name: string): boolean {
  return labels.has(name);
}

/** The annotation that somebody most likely meant: the same name behind another prefix, or near. */
export function nearestAnnotation(name: string): string | undefined {
  const own = lastPart(name);
  const known = annotations.filter(({ hidden }) => !hidden).map((annotation) => annotation.name);
  return known.find((candidate) => lastPart(candidate) === own) ?? nearest(name, known);
}

function lastPart(name: string): string {
  return name.slice(name.indexOf('/') + 1).toLowerCase();
}
