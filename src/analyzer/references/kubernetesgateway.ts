import type { Finder } from '#analyzer/references/found.ts';
import { othersOf } from '#analyzer/references/others.ts';
import { permits } from '#analyzer/references/grants.ts';
import { namedTarget } from '#analyzer/references/target.ts';

/** The certificates that listeners of Kubernetes Gateways present. */
export const referencesOfKubernetesGateways: Finder = (snapshot) =>
  snapshot.all('KubernetesGateway').flatMap((from) =>
    (from.spec.listeners ?? []).flatMap(({ tls }, listener) =>
      (tls?.certificateRefs ?? []).map(({ kind = 'Secret', ...ref }, index) => {
        const path = ['spec', 'listeners', listener, 'tls', 'certificateRefs', index, 'name'];
        const target = { ...ref, kind, namespace: ref.namespace ?? from.namespace };
        const reference = { from, verb: 'presents' as const, path };
        const found = namedTarget(snapshot, othersOf(snapshot), reference, target);
        const needsGrant = target.namespace !== from.namespace;
        const subject = { ...from, kind: 'Gateway' };
        if (found.why !== undefined || !needsGrant || permits(snapshot, subject, target)) {
          return found;
        }
        const why = `No ReferenceGrant among these files lets a Gateway of namespace "${from.namespace}" use a ${kind} of namespace "${target.namespace}".`;
        return { ...found, why };
      }),
    ),
  );
