import { message } from '#analyzer/message.ts';

export const podWithoutProxy = message({
  code: 'IST0103',
  level: 'warning',
  text: ({ name }: { name: string }) =>
    `The Pod "${name}" has no sidecar, although sidecars are injected there.`,
  why: 'Its traffic passes the mesh by: no mutual TLS, no routing, no policies, no telemetry.',
  fix: 'Restart the workload, so that the injector sees its Pods; label them sidecar.istio.io/inject: "false" if they are to have none.',
});

type UserId = { container: string | undefined };

export const proxyUserId = message({
  code: 'IST0144',
  level: 'warning',
  text: ({ container }: UserId) =>
    container === undefined
      ? 'The Pod runs as user 1337, which is the user of the sidecar.'
      : `The container "${container}" runs as user 1337, which is the user of the sidecar.`,
  why: 'Traffic of that user is taken for the sidecar’s own and passes it by: no mutual TLS, no policies, no telemetry.',
  fix: 'Run the application as another user.',
  sameInIstio: () => '',
});

type AutoImage = { kind: string; name: string };

export const autoImageInTemplate = message({
  code: 'IST0146',
  level: 'warning',
  text: ({ kind, name }: AutoImage) =>
    `The Pods of ${kind} "${name}" have the image "auto", but no injector takes them.`,
  why: 'Only the injector puts a proxy in the place of "auto"; no registry has such an image.',
  fix: 'Label the Pod template sidecar.istio.io/inject: "true" or istio.io/rev, or the namespace istio-injection=enabled.',
});

export const autoImageInPod = message({
  code: 'IST0147',
  level: 'error',
  text: ({ name }: { name: string }) =>
    `The Pod "${name}" has the image "auto", which no injector has replaced.`,
  why: 'There is no such image: the container never starts (ErrImagePull).',
  fix: 'Make sure that injection is on for the Pod, by its labels or those of its namespace, and create it anew.',
});
