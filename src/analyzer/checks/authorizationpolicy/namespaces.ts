import { defineCheck } from '#analyzer/check.ts';
import { namespaceNotFound } from '#analyzer/messages/authorizationpolicy.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export const authorizationpolicyNamespaces = defineCheck({
  name: 'authorizationpolicy-namespaces',
  summary: 'Every namespace that an AuthorizationPolicy takes requests from exists.',
  istio: 'auth.AuthorizationPoliciesAnalyzer',
  reads: ['AuthorizationPolicy', 'Namespace'],
  reports: [namespaceNotFound],
  topics: ['authorization'],

  run(snapshot, report) {
    const isKnown = namespaces(snapshot);
    for (const resource of snapshot.all('AuthorizationPolicy')) {
      for (const [rule, { from = [] }] of (resource.spec.rules ?? []).entries()) {
        for (const [index, { source = {} }] of from.entries()) {
          for (const field of ['namespaces', 'notNamespaces'] as const) {
            for (const [order, name] of (source[field] ?? []).entries()) {
              if (isKnown(name)) continue;
              const place = ['spec', 'rules', rule, 'from', index, 'source'];
              report(
                namespaceNotFound,
                { name, isExcluded: field === 'notNamespaces' },
                {
                  resource,
                  path: [...place, field, order],
                  // `istioctl` looks for both among the namespaces that are not negated.
                  reference: [...place, 'namespaces', order],
                  absent: true,
                },
              );
            }
          }
        }
      }
    }
  },
});

/** Tells whether some namespace is one that a policy means: by its name, its beginning or its end. */
const namespaces = derived((snapshot: Snapshot) => {
  const { likeIstio } = snapshot.settings;
  const names = [...(likeIstio ? declared(snapshot) : used(snapshot))];
  const exact = new Set(likeIstio ? names.map((name) => name.toLowerCase()) : names);
  const known = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    // `*` is the one with nothing behind it: Istio's analyzer knows none where no Namespace is.
    if (name.startsWith('*')) return names.some((one) => one.endsWith(name.slice(1)));
    if (name.endsWith('*')) return names.some((one) => one.startsWith(name.slice(0, -1)));
    // Istio's analyzer takes capitals for small letters; a proxy does not.
    return exact.has(likeIstio ? name.toLowerCase() : name);
  };
  return (name: string): boolean => {
    const found = known.get(name) ?? isKnown(name);
    known.set(name, found);
    return found;
  };
});

function declared(snapshot: Snapshot): Set<string> {
  return new Set(snapshot.all('Namespace').map(({ name }) => name));
}

/** Where something is put, there is a namespace, even if nothing in the input makes it. */
function used(snapshot: Snapshot): Set<string> {
  const names = declared(snapshot);
  for (const { reading } of snapshot.input.readings) {
    if (reading.kind === 'resource' && reading.resource.namespace !== '') {
      names.add(reading.resource.namespace);
    }
  }
  for (const name of ['default', 'kube-system', snapshot.settings.istioNamespace]) names.add(name);
  return names;
}
