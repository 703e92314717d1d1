import { defineCheck, type At } from '#analyzer/check.ts';
import {
  credentialsOf,
  findCredential,
  namespacesOfPods,
  placedCredential,
} from '#analyzer/gateway-credentials.ts';
import { gatewaySelectorText } from '#analyzer/gateway-workloads.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import { invalidCredential } from '#analyzer/messages/gateway.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { problemOfTlsSecret } from '#analyzer/tls-secret.ts';

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
          const secret = findCredential(snapshot, name, namespace);
          if (!secret) {
            const args = { kind: 'Secret', name: placedCredential(name, namespace) };
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
          const args = { name: placedCredential(name, namespace), problem };
          report(invalidCredential, args, { resource, path, related });
          break;
        }
      }
    }
  },
});

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
