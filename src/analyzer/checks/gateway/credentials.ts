import { defineCheck, type At } from '#analyzer/check.ts';
import { gatewaySelectorText, podsOfGateway } from '#analyzer/gateway-workloads.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import { invalidCredential } from '#analyzer/messages/gateway.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { isReadable, problemOfTlsSecret } from '#analyzer/tls-secret.ts';

export const gatewayCredentials = defineCheck({
  name: 'gateway-credentials',
  summary: 'Every Secret that a Gateway names is beside its Pods and holds a current certificate.',
  istio: 'gateway.SecretAnalyzer',
  reads: ['Gateway', 'Pod', 'Secret'],
  reports: [referencedResourceNotFound, invalidCredential],
  topics: ['gateways', 'security'],

  run(snapshot, report) {
    const problems = new Map<Resource<'Secret'>, string | undefined>();
    const namespacesOf = new Map<string, string[]>();
    for (const resource of snapshot.all('Gateway')) {
      const selector = gatewaySelectorText(resource);
      const namespaces = namespacesOf.get(selector) ?? namespacesOfPods(snapshot, resource);
      namespacesOf.set(selector, namespaces);
      for (const { name, path } of credentialsOf(resource, snapshot.settings.likeIstio)) {
        // Once is enough, however many namespaces miss it.
        for (const namespace of namespaces) {
          const secret = findSecret(snapshot, name, namespace);
          if (!secret) {
            const args = { kind: 'Secret', name: placed(name, namespace) };
            const related = misplaced(snapshot, name, resource);
            report(referencedResourceNotFound, args, { resource, path, absent: true, related });
            break;
          }
          if (!problems.has(secret)) {
            problems.set(secret, problemOfTlsSecret(secret, snapshot.settings));
          }
          const problem = problems.get(secret);
          if (problem === undefined) continue;
          const related = [{ message: 'The Secret is here.', resource: secret }];
          const args = { name: placed(name, namespace), problem };
          report(invalidCredential, args, { resource, path, related });
          break;
        }
      }
    }
  },
});

function placed(name: string, namespace: string): string {
  return name.includes('/') ? name : fullName({ name, namespace });
}

/** A Secret beside the Gateway instead of beside its Pods, which is where it is often looked for. */
function misplaced(
  snapshot: Snapshot,
  name: string,
  gateway: Resource<'Gateway'>,
): NonNullable<At['related']> {
  const resource = snapshot.find('Secret', name, gateway);
  const message = 'This Secret is beside the Gateway, not beside its Pods.';
  return resource ? [{ message, resource }] : [];
}

/**
 * Where Secrets of a Gateway have to be: in the namespaces of its Pods. Those of the input outweigh
 * the ingress gateway that is only taken for granted.
 */
function namespacesOfPods(snapshot: Snapshot, gateway: Resource<'Gateway'>): string[] {
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

function credentialsOf({ spec }: Resource<'Gateway'>, likeIstio: boolean): Credential[] {
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

function findSecret(
  snapshot: Snapshot,
  name: string,
  namespace: string,
): Resource<'Secret'> | undefined {
  const secret = snapshot.find('Secret', name, { namespace });
  // What is not base64 the API server refuses, so to Istio there is no such Secret.
  const there = secret && (!snapshot.settings.likeIstio || isReadable(secret));
  return there ? secret : undefined;
}
