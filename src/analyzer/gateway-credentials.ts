import { podsOfGateway } from '#analyzer/gateway-workloads.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isReadable } from '#analyzer/tls-secret.ts';

/**
 * Where Secrets of a Gateway have to be: in the namespaces of its Pods. Those of the input outweigh
 * the ingress gateway that is only taken for granted.
 */
export function namespacesOfPods(snapshot: Snapshot, gateway: Resource<'Gateway'>): string[] {
  const pods = podsOfGateway(snapshot, gateway);
  const given = pods.filter(({ manifest, derivedFrom }) => manifest ?? derivedFrom);
  const namespaces = new Set((given.length > 0 ? given : pods).map(({ namespace }) => namespace));
  return snapshot.settings.likeIstio ? firstNamespace(pods) : [...namespaces];
}

/** Istio looks beside the first Pod alone. */
function firstNamespace(pods: readonly Resource<'Pod'>[]): string[] {
  return pods.slice(0, 1).map(({ namespace }) => namespace);
}

type Credential = { name: string; path: Path };

export function credentialsOf({ spec }: Resource<'Gateway'>, likeIstio: boolean): Credential[] {
  return (spec.servers ?? []).flatMap(({ tls }, index) => {
    const path = ['spec', 'servers', index, 'tls'];
    const { credentialName = '', credentialNames = [] } = tls ?? {};
    const single = { name: credentialName, path: [...path, 'credentialName'] };
    if (likeIstio) return credentialName === '' ? [] : [single];
    const several = credentialNames.map((name, place) => ({
      name,
      path: [...path, 'credentialNames', place],
    }));
    return (
      [single, ...several]
        .map(({ name, path: at }) => ({ name: name.replace(/^kubernetes:\/\//, ''), path: at }))
        // Other schemes ("builtin://") name no Secret.
        .filter(({ name }) => name !== '' && !name.includes('://'))
    );
  });
}

/** The Secret that a Gateway with Pods in a namespace would read. */
export function findCredential(
  snapshot: Snapshot,
  name: string,
  namespace: string,
): Resource<'Secret'> | undefined {
  const secret = snapshot.find('Secret', name, { namespace });
  // What is not base64 the API server refuses, so to Istio there is no such Secret.
  const there = secret && (!snapshot.settings.likeIstio || isReadable(secret));
  return there ? secret : undefined;
}

/** A credential with the namespace that it is looked for in, as messages name it. */
export function placedCredential(name: string, namespace: string): string {
  return name.includes('/') ? name : fullName({ name, namespace });
}
