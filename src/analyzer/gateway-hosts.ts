import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';

/** A server of a Gateway with the hosts that it claims. */
export type Server = {
  gateway: Resource<'Gateway'>;
  port: number;
  bind: string;
  hosts: readonly string[];
  claims: readonly Claim[];
  path: Path;
};

/** What somebody else's server is in conflict with. */
export type Rival = { gateway: Resource<'Gateway'>; path: Path };

/** A host that a server answers to, and the namespaces whose routes it takes (`*` for all). */
export type Claim = {
  gateway: Resource<'Gateway'>;
  text: string;
  name: string;
  namespace: string;
  /** Told apart by the name in the TLS handshake, not by the Host header. */
  tls: boolean;
  path: Path;
};

export function serversOf(gateway: Resource<'Gateway'>): Server[] {
  return (gateway.spec.servers ?? []).map(({ port, tls, bind = '', hosts = [] }, index) => ({
    gateway,
    port: port?.number ?? 0,
    bind,
    hosts,
    path: ['spec', 'servers', index],
    claims: hosts.map((text, place) => {
      const slash = text.indexOf('/');
      const namespace = slash < 0 ? '*' : text.slice(0, slash);
      return {
        gateway,
        text,
        name: text.slice(slash + 1).toLowerCase(),
        namespace: namespace === '.' ? gateway.namespace : namespace,
        tls: tls?.mode !== undefined,
        path: ['spec', 'servers', index, 'hosts', place],
      };
    }),
  }));
}

/**
 * Whether claims of overlapping names get into each other's way. Routes of one namespace do not mix
 * with those of another, but the TLS handshake knows no namespaces.
 */
export function interfere(one: Claim, other: Claim): boolean {
  if (one.tls && other.tls) return true;
  return [one.namespace, other.namespace].includes('*') || one.namespace === other.namespace;
}

/**
 * Words under which names that overlap meet in an index: each is entered under `entered`, and finds
 * those that it overlaps under `lookedUp`. `*.example.com` overlaps all that ends in `.example.com`.
 */
export function overlapWords(name: string): { entered: string[]; lookedUp: string[] } {
  const parents = parentsOf(name);
  const below = name.startsWith('*') ? [`below ${name.slice(2)}`] : [];
  return {
    entered: [`at ${name}`, ...parents.map((parent) => `below ${parent}`)],
    lookedUp: [
      `at ${name}`,
      ...parents.map((parent) => (parent === '' ? 'at *' : `at *.${parent}`)),
      ...below,
    ],
  };
}

/** `a.example.com` → `example.com`, `com`, and the empty name of the root. */
function parentsOf(name: string): string[] {
  if (name === '*') return [];
  const labels = name.split('.').slice(name.startsWith('*.') ? 2 : 1);
  return [...labels.keys(), labels.length].map((from) => labels.slice(from).join('.'));
}
