import { defineCheck } from '#analyzer/check.ts';
import { isSeenByIstio, pathOfPod } from '#analyzer/cluster.ts';
import { injectionOf } from '#analyzer/in-mesh.ts';
import { isOfIstio } from '#analyzer/injector-hooks.ts';
import { labelTest } from '#analyzer/label-selector.ts';
import { autoImageInPod, autoImageInTemplate } from '#analyzer/messages/pod.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Labels } from '#analyzer/selectors.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isExported } from '#analyzer/status.ts';

export const podAutoImage = defineCheck({
  name: 'pod-auto-image',
  summary: 'An injector replaces each image "auto".',
  istio: 'injection.ImageAutoAnalyzer',
  reads: ['Namespace', 'ConfigMap', 'Deployment', 'Pod', 'MutatingWebhookConfiguration'],
  reports: [autoImageInTemplate, autoImageInPod],
  topics: ['gateways', 'operations'],

  run(snapshot, report) {
    const { likeIstio } = snapshot.settings;
    for (const pod of snapshot.all('Pod')) {
      const path = autoImage(pod, likeIstio);
      if (!path) continue;
      const resource = pod.derivedFrom ?? pod;
      if (likeIstio && !isSeenByIstio(snapshot, pod)) continue;
      const remains = likeIstio ? remainsInIstio(snapshot, pod) : remainsAuto(snapshot, pod);
      if (!remains) continue;
      const at = { resource, path, reference: 'document' as const, absent: !isExported(pod) };
      const { kind, name } = resource;
      if (pod.derivedFrom) report(autoImageInTemplate, { kind, name }, at);
      else report(autoImageInPod, { name }, at);
    }
  },
});

/** The image of a proxy that waits for the injector; Istio does not look at native sidecars. */
function autoImage(pod: Resource<'Pod'>, likeIstio: boolean): Path | undefined {
  const lists = likeIstio ? (['containers'] as const) : (['containers', 'initContainers'] as const);
  for (const list of lists) {
    const index = (pod.spec[list] ?? []).findIndex(
      ({ name, image }) => name === 'istio-proxy' && image === 'auto',
    );
    if (index >= 0) return [...pathOfPod(pod), 'spec', list, index, 'image'];
  }
  return undefined;
}

/** To Istio, a Pod is one that runs; and where there is no webhook in the input, there is none. */
function remainsInIstio(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  if (!pod.derivedFrom) return true;
  const namespace = snapshot.find('Namespace', pod.namespace, { namespace: '' });
  return !injectors(snapshot).some((takes) => takes(namespace?.labels ?? {}, pod.labels));
}

/** Without webhooks in the input, those of Istio's own installation are taken for granted. */
function remainsAuto(snapshot: Snapshot, pod: Resource<'Pod'>): boolean {
  if (isExported(pod)) return true;
  const webhooks = injectors(snapshot);
  if (webhooks.length === 0) return injectionOf(snapshot, pod) === 'out';
  const namespace = snapshot.find('Namespace', pod.namespace, { namespace: '' });
  if (!namespace) return false;
  const labels = { ...namespace.labels, 'kubernetes.io/metadata.name': namespace.name };
  return !webhooks.some((takes) => takes(labels, pod.labels));
}

type Takes = (namespace: Labels, pod: Labels) => boolean;

const injectors = derived((snapshot): readonly Takes[] =>
  snapshot
    .all('MutatingWebhookConfiguration')
    .flatMap(({ spec }) => spec.webhooks ?? [])
    .filter(isOfIstio)
    .map(({ namespaceSelector, objectSelector }) => {
      const ofNamespace = labelTest(namespaceSelector);
      const ofPod = labelTest(objectSelector);
      return (namespace, pod) => ofNamespace(namespace) && ofPod(pod);
    }),
);
