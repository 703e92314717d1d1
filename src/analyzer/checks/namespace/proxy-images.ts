import { defineCheck } from '#analyzer/check.ts';
import { pathOfPod } from '#analyzer/cluster.ts';
import { injectorOf } from '#analyzer/injector.ts';
import { proxyImageMismatch } from '#analyzer/messages/namespace.ts';
import { imageTypes } from '#analyzer/proxy-image-type.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';

export const namespaceProxyImages = defineCheck({
  name: 'namespace-proxy-images',
  summary: 'Pods run the proxy that the injector adds now.',
  istio: 'injection.ImageAnalyzer',
  reads: ['Namespace', 'Pod', 'ConfigMap', 'ProxyConfig'],
  reports: [proxyImageMismatch],
  topics: ['upgrades'],

  run(snapshot, report) {
    for (const resource of snapshot.all('Namespace')) {
      const revision = revisionOf(resource, snapshot.settings.likeIstio);
      const image = revision === undefined ? undefined : injectorOf(snapshot, revision)?.image;
      if (image === undefined) continue;
      const others = snapshot
        .inNamespace('Pod', resource.name)
        .flatMap((pod) => otherImages(snapshot, pod, image));
      if (others.length === 0) continue;
      const pods = [...new Set(others.map(({ pod }) => (pod.derivedFrom ?? pod).name))];
      report(
        proxyImageMismatch,
        { namespace: resource.name, pods: pods.toSorted(), image },
        {
          resource,
          path: ['metadata', 'name'],
          reference: 'document',
          related: others.map(({ pod, path, found }) => ({
            message: `This is "${found}".`,
            resource: pod.derivedFrom ?? pod,
            path,
          })),
        },
      );
    }
  },
});

/** The revision that injects there: to Istio, the label of the revision is the stronger one. */
function revisionOf({ labels }: Resource<'Namespace'>, likeIstio: boolean): string | undefined {
  const revision = labels['istio.io/rev'];
  const isEnabled = labels['istio-injection'] === 'enabled';
  if (likeIstio) return revision ?? (isEnabled ? 'default' : undefined);
  return isEnabled ? 'default' : revision || undefined;
}

type Other = { pod: Resource<'Pod'>; path: Path; found: string };

function otherImages(snapshot: Snapshot, pod: Resource<'Pod'>, expected: string): Other[] {
  const { likeIstio } = snapshot.settings;
  // Who names an image gets it.
  if (pod.annotations['sidecar.istio.io/proxyImage']) return [];
  const right = new Set([
    expected,
    ...imageTypes(snapshot, pod).map((type) => `${expected}-${type}`),
  ]);
  return (['containers', 'initContainers'] as const).flatMap((list) =>
    [...(pod.spec[list] ?? []).entries()]
      .filter(([, { name }]) => name === 'istio-proxy')
      .map(([index, { image = '' }]) => ({
        pod,
        path: [...pathOfPod(pod), 'spec', list, index, 'image'],
        found: image,
      }))
      // The injector replaces "auto", which another check looks at.
      .filter(
        ({ found }) => !right.has(found) && (likeIstio || (found !== 'auto' && found !== '')),
      ),
  );
}
