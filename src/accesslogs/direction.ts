import type { Cluster } from '#accesslogs/cluster.ts';
import type { Fields } from '#accesslogs/fields.ts';

/** On whose side of the connection the proxy stands that wrote the line. */
export type Direction = 'client' | 'server' | 'gateway' | 'waypoint' | 'unknown';

export const directionTexts: Readonly<Record<Direction, string>> = {
  client: 'Written on the client’s side: the request leaves its workload.',
  server: 'Written on the server’s side: the request arrives at the workload.',
  gateway:
    'Probably written by a gateway: the request came in at one port and went on to a service at another.',
  waypoint: 'Written by a waypoint, which stands between client and server in ambient mode.',
  unknown: 'The line does not tell on which side it was written.',
};

export function directionOf(fields: Fields, cluster: Cluster | null): Direction {
  if (cluster?.direction === 'inbound-vip' || throughTunnel(fields)) return 'waypoint';
  if (cluster?.direction === 'inbound') return 'server';
  if (cluster?.direction === 'outbound') return atGateway(fields, cluster) ? 'gateway' : 'client';
  if (fields.requested_server_name?.startsWith('outbound_.')) return 'server';
  if (fields.route_name !== null && outwardRoutes.test(fields.route_name)) return 'client';
  return 'unknown';
}

const outwardRoutes = /^(?:allow_any|allow_any_dynamic_dns|block_all)$/;

function throughTunnel({ upstream_host: host, upstream_local_address: local }: Fields): boolean {
  return (
    (host?.startsWith('envoy://connect_originate/') ?? false) ||
    (local?.startsWith('envoy://internal_client_address/') ?? false)
  );
}

/**
 * A sidecar catches requests on their way to the service's own port; a gateway has ports of its
 * own, and says for whom it forwards.
 */
function atGateway(fields: Fields, { port }: Cluster): boolean {
  if (fields.x_forwarded_for === null || port === null) return false;
  const own = /:(\d+)$/.exec(fields.downstream_local_address ?? '')?.[1];
  return own !== undefined && Number(own) !== port;
}
