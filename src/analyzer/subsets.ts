import { fullGatewayName } from '#analyzer/gateway-names.ts';
import { indexByHost } from '#analyzer/host-index.ts';
import { fullHost, serviceNamedBy } from '#analyzer/host-names.ts';
import { findHosts, scopesOfReferrer } from '#analyzer/hosts.ts';
import type { Resource } from '#analyzer/resource.ts';
import { gatewayPods } from '#analyzer/selectors.ts';
import { rootNamespace } from '#analyzer/settings.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isOpenTo } from '#analyzer/visibility.ts';

type Rule = Resource<'DestinationRule'>;

/** The DestinationRules whose subsets can be named for a host, and these subsets. */
export type ApplyingRules = { rules: readonly Rule[]; subsets: ReadonlySet<string> };

/**
 * The DestinationRules whose subsets a VirtualService can name for a host. A client takes them
 * from its own namespace; if there is none for the host, from that of the host, then from the root
 * namespace.
 */
export function applyingRules(
  snapshot: Snapshot,
  host: string,
  referrer: Resource<'VirtualService'>,
): ApplyingRules {
  const name = fullHost(snapshot, host, referrer.namespace);
  const clients = [...clientNamespaces(snapshot, referrer)];
  const homes = homesOf(snapshot, host, referrer);
  const key = JSON.stringify([name, clients, homes]);
  const known = answers(snapshot).get(key);
  if (known) return known;
  const rules = rulesFor(snapshot, name, clients, homes);
  const names = rules.flatMap(({ spec }) => spec.subsets?.map((subset) => subset.name ?? '') ?? []);
  const answer = { rules, subsets: new Set(names) };
  answers(snapshot).set(key, answer);
  return answer;
}

/** Many routes ask the same. */
const answers = derived(() => new Map<string, ApplyingRules>());

/**
 * The DestinationRules that clients of some namespaces take for a host, by its full name.
 *
 * @param knownHomes the namespaces that define the host, where they are known.
 */
export function rulesFor(
  snapshot: Snapshot,
  name: string,
  clients: readonly string[],
  knownHomes: readonly string[] | undefined,
): Rule[] {
  const { named, covering } = rulesByHost(snapshot);
  const rules = [...named(name), ...covering(name)];
  const homes = knownHomes ?? rules.map(({ rule }) => rule.namespace);
  const found = clients.flatMap((client) => {
    for (const namespace of new Set([client, ...homes, rootNamespace(snapshot.settings)])) {
      const there = rules.filter(
        ({ rule }) =>
          rule.namespace === namespace && isOpenTo(scopesOfReferrer(snapshot, rule), client),
      );
      // Of several hosts the most specific wins; rules for the same host are merged.
      const [first] = there;
      if (first) return there.filter((other) => other.host === first.host);
    }
    return [];
  });
  return [...new Set(found.map(({ rule }) => rule))];
}

const rulesByHost = derived((snapshot: Snapshot) =>
  indexByHost(
    snapshot.all('DestinationRule').map((rule) => {
      return { rule, host: fullHost(snapshot, rule.spec.host ?? '', rule.namespace) };
    }),
    ({ host }) => host,
  ),
);

/** The namespaces that a host is defined in, if that can be told. */
function homesOf(
  snapshot: Snapshot,
  host: string,
  referrer: Resource<'VirtualService'>,
): readonly string[] | undefined {
  const known = findHosts(snapshot, host, referrer);
  if (known.length > 0) return known.map(({ resource }) => resource.namespace);
  const name = fullHost(snapshot, host, referrer.namespace);
  const service = serviceNamedBy(name, snapshot.settings);
  return service && [service.namespace];
}

/** Where the proxies are that use a VirtualService, as far as it says so. */
function clientNamespaces(snapshot: Snapshot, referrer: Resource<'VirtualService'>): Set<string> {
  const scopes = scopesOfReferrer(snapshot, referrer);
  const clients = new Set(scopes.has('*') ? [referrer.namespace] : scopes);
  for (const reference of referrer.spec.gateways ?? []) {
    if (reference === 'mesh') continue;
    const name = fullGatewayName(reference, referrer);
    clients.add(name.slice(0, name.indexOf('/')));
    const gateway = snapshot.find('Gateway', name, referrer);
    if (!gateway) continue;
    for (const pod of gatewayPods(snapshot, gateway)) clients.add(pod.namespace);
  }
  return clients;
}

type Subset = NonNullable<Rule['spec']['subsets']>[number];

/** The subsets of a rule, by their indices. Istio's analyzer keeps but the last one of each name. */
export function subsetsOf(
  { settings }: Snapshot,
  { spec: { subsets = [] } }: Rule,
): Map<number, Subset> {
  const lastOfName = new Map(subsets.map(({ name = '' }, index) => [name, index]));
  const entries = [...subsets.entries()];
  return new Map(
    entries.filter(
      ([index, { name = '' }]) => !settings.likeIstio || lastOfName.get(name) === index,
    ),
  );
}

/** Istio's analyzer takes any DestinationRule for the same name, wherever it is. */
export function isSubsetInIstio(
  snapshot: Snapshot,
  host: string,
  subset: string,
  { namespace }: Resource<'VirtualService'>,
): boolean {
  return subsetsInIstio(snapshot).has(subsetKey(snapshot, host, subset, namespace));
}

const subsetsInIstio = derived(
  (snapshot: Snapshot) =>
    new Set(
      snapshot
        .all('DestinationRule')
        .flatMap(({ namespace, spec: { host = '', subsets = [] } }) =>
          subsets.map(({ name = '' }) => subsetKey(snapshot, host, name, namespace)),
        ),
    ),
);

function subsetKey(
  { settings }: Snapshot,
  host: string,
  subset: string,
  namespace: string,
): string {
  const service = serviceNamedBy(host, settings) ?? { name: host, namespace };
  return JSON.stringify([service.namespace, service.name, subset]);
}
