/** What the name of an Envoy cluster says. */
export type Cluster = {
  name: string;
  direction: 'outbound' | 'inbound' | 'inbound-vip' | null;
  port: number | null;
  subset: string | null;
  host: string | null;
  /** What kind of cluster it is, as a sentence. */
  meaning: string;
};

const unknown = { direction: null, port: null, subset: null, host: null } as const;

type Fixed = Omit<Cluster, 'name'>;

const tunnel: Fixed = {
  ...unknown,
  meaning: 'A step inside the proxy that puts traffic into the tunnel of ambient mode (HBONE).',
};
const helper: Fixed = {
  ...unknown,
  meaning: 'One of the proxy’s own helpers, not a service of the mesh.',
};
const arriving: Fixed = {
  ...unknown,
  direction: 'inbound',
  meaning: 'Traffic that arrives on a port which no Service declares. The proxy lets it through.',
};

const fixed: ReadonlyMap<string, Fixed> = new Map([
  [
    'PassthroughCluster',
    {
      ...unknown,
      direction: 'outbound',
      meaning:
        'A destination that the mesh does not know; the outbound policy ALLOW_ANY lets it pass as it is.',
    },
  ],
  [
    'AllowAnyDynamicDNSCluster',
    {
      ...unknown,
      direction: 'outbound',
      meaning: 'A host that the mesh does not know; the proxy resolves its name and lets it pass.',
    },
  ],
  [
    'BlackHoleCluster',
    {
      ...unknown,
      direction: 'outbound',
      meaning:
        'A destination that the mesh does not know; the outbound policy REGISTRY_ONLY forbids it.',
    },
  ],
  ...[
    'InboundPassthroughCluster',
    'InboundPassthroughClusterIpv4',
    'InboundPassthroughClusterIpv6',
  ].map((name) => [name, arriving] as const),
  ...[
    'encap',
    'connect_originate',
    'connect_terminate',
    'main_internal',
    'inner_connect_originate',
    'outer_connect_originate',
    'forward_inner_connect',
  ].map((name) => [name, tunnel] as const),
  ...[
    'xds-grpc',
    'sds-grpc',
    'agent',
    'prometheus_stats',
    'zipkin',
    'local_cluster',
    'envoy_accesslog_service',
  ].map((name) => [name, helper] as const),
]);

const piped = /^(outbound|inbound|inbound-vip)\|(\d{1,5})\|([^|]*)\|(.*)$/;
const dotted = /^(outbound|inbound)_\.(\d{1,5})_\.(.*?)_\.(.+)$/;

/** Takes the name of a cluster apart. */
export function readCluster(text: string): Cluster {
  // Before Envoy's raw operator, Istio 1.23 and later leaked a separator of its statistics.
  const name = text.endsWith(';') ? text.slice(0, -1) : text;
  const parts = name.length > 2_000 ? null : (piped.exec(name) ?? dotted.exec(name));
  if (!parts) return { name, ...(fixed.get(name) ?? foreign) };
  const [, direction, port = '', middle = '', host = ''] = parts;
  const common = { name, port: Number(port), host: host === '' ? null : host };
  if (direction === 'inbound-vip') {
    // The protocol stands before the subset: http/v2.
    const subset = middle.includes('/') ? middle.slice(middle.indexOf('/') + 1) : '';
    return {
      ...common,
      direction,
      subset: subset === '' ? null : subset,
      meaning: 'A service as a waypoint forwards to it.',
    };
  }
  if (direction === 'inbound') {
    // Up to Istio 1.7 the name of the port stood in the middle.
    return {
      ...common,
      direction,
      subset: null,
      meaning: 'The application beside this proxy, at this port of its container.',
    };
  }
  return {
    ...common,
    direction: 'outbound',
    subset: middle === '' ? null : middle,
    meaning: 'A service that the mesh knows, at this port of the service.',
  };
}

const foreign: Fixed = {
  ...unknown,
  meaning: 'A cluster that Istio does not make by itself: from an EnvoyFilter, or another proxy.',
};
