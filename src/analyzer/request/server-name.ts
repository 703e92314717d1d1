import { absent, known, unknown, type Fact } from '#analyzer/request/authorization/facts.ts';
import type { ClientMode } from '#analyzer/request/client-tls.ts';
import type { Destination } from '#analyzer/request/destination.ts';
import type { Connection } from '#analyzer/request/mutual-tls.ts';
import type { Request } from '#analyzer/request/request.ts';

/** What comes to the proxy of a workload. */
type Arriving = {
  request: Request;
  /** Of what the client's proxy passes on; TLS that it passes on unread is none. */
  isHttp: boolean;
  destination: Destination;
};

/**
 * The server name in the handshake with a workload's proxy. Between proxies it is the name of
 * Envoy's cluster, whatever host the client has asked for.
 */
export function serverNameOf(
  { request, isHttp, destination }: Arriving,
  { field }: ClientMode,
  { isMutual, isReadable }: Extract<Connection, { fits: true }>,
): Fact {
  // A DestinationRule that names the mode may name the server too.
  if (!isReadable || (isMutual && field)) return unknown;
  if (isMutual) {
    const { known: host, port, subset = '' } = destination;
    return host.name.includes('*') ? unknown : known(`outbound_.${port}_.${subset}_.${host.name}`);
  }
  return !isHttp && request.scheme === 'https' ? known(request.sni) : absent;
}
