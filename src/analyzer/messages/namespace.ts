import { message } from '#analyzer/message.ts';
import { listOf } from '#analyzer/wording.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

export const namespaceNotInjected = message({
  code: 'IST0102',
  level: 'info',
  text: ({ name, value }: { name: string; value: string | undefined }) =>
    value
      ? `Namespace "${name}" has istio-injection "${value}", which is neither "enabled" nor "disabled".`
      : `Namespace "${name}" does not say whether its Pods join the mesh.`,
  why: 'Pods get no sidecar there unless they ask for one by a label of their own.',
  fix: 'Label it istio-injection=enabled or istio.io/rev=<revision> for sidecars, istio.io/dataplane-mode=ambient for ambient mode, istio-injection=disabled to keep it out.',
});

export const contradictingInjectionLabels = message({
  code: 'IST0123',
  level: 'warning',
  text: ({ name, labels }: { name: string; labels: readonly string[]; isAmbient: boolean }) =>
    `Namespace "${name}" has labels that exclude each other: ${labels.join(', ')}.`,
  why: ({ isAmbient }) =>
    isAmbient
      ? 'Its Pods get sidecars, and ambient mode leaves Pods with a sidecar alone.'
      : 'The label istio-injection wins: the default revision injects, not the one that is named.',
  fix: 'Keep the one that is meant, and remove the others.',
  repair: perhapsTakeOut,
});

export const namespaceInjectedByDefault = message({
  code: 'IST0148',
  level: 'info',
  text: ({ name }: { name: string }) =>
    `Namespace "${name}" has no injection label, and its Pods get sidecars all the same.`,
  why: 'The injector takes such namespaces too: sidecarInjectorWebhook.enableNamespacesByDefault is set.',
  fix: 'Label it istio-injection=enabled to say so, or istio-injection=disabled to keep it out.',
});

type OtherImage = { namespace: string; pods: readonly string[]; image: string };

export const proxyImageMismatch = message({
  code: 'IST0158',
  level: 'warning',
  text: ({ namespace, pods, image }: OtherImage) =>
    `Pods of namespace "${namespace}" run another proxy than the injector adds now, "${image}": ${listOf(pods)}.`,
  why: 'Pods keep the proxy that they started with, so after an upgrade the old one runs on, with its bugs.',
  fix: 'Restart the workloads (kubectl rollout restart).',
});
