import type { Membership } from '#analyzer/in-mesh.ts';
import type { ClientMode } from '#analyzer/request/client-tls.ts';
import type { ServerMode } from '#analyzer/request/peer-authentication.ts';
import { step, type Step } from '#analyzer/request/step.ts';

/** How a connection is made, and what the server's proxy knows of the client by it. */
export type Connection =
  | { fits: true; isMutual: boolean; isReadable: boolean; steps: Step[] }
  | { fits: false; steps: Step[]; text: string };

/** Whether a client and a workload agree on how to connect. */
export function connect(
  client: ClientMode,
  clientProxy: Membership,
  server: ServerMode,
  serverProxy: Membership,
): Connection {
  const mode = clientProxy === 'in' ? resolved(client, server, serverProxy) : 'PLAIN';
  const said = step('mutual TLS', 'told', clientText(mode, client, clientProxy), client.field);
  const asked = step(
    'mutual TLS',
    serverProxy === 'unknown' ? 'unknown' : 'told',
    serverText(server, serverProxy),
    server.field,
  );
  const problem = problemOf(mode, server, serverProxy);
  if (problem !== undefined) {
    const field = server.field ?? client.field;
    const steps = [said, asked, step('mutual TLS', 'stopped', problem, field)];
    return { fits: false, steps, text: problem };
  }
  const isMutual = mode === 'ISTIO_MUTUAL';
  const isTls = mode === 'SIMPLE' || mode === 'MUTUAL';
  const fit = isMutual
    ? 'Both fit: mutual TLS, and the workload knows who asks.'
    : isTls
      ? 'The connection is TLS that the workload itself has to end.'
      : 'Both fit: plain text, and the workload does not know who asks.';
  const steps = [said, asked, step('mutual TLS', 'taken', fit)];
  return { fits: true, isMutual, isReadable: !isTls, steps };
}

type Mode = Exclude<ClientMode['mode'], 'AUTO'>;

/** With automatic mutual TLS, a proxy uses it wherever the other side can. */
function resolved({ mode }: ClientMode, server: ServerMode, serverProxy: Membership): Mode {
  if (mode !== 'AUTO') return mode === 'DISABLE' ? 'PLAIN' : mode;
  return serverProxy !== 'out' && server.mode !== 'DISABLE' ? 'ISTIO_MUTUAL' : 'PLAIN';
}

function clientText(mode: Mode, { mode: said }: ClientMode, proxy: Membership): string {
  if (proxy !== 'in') return 'The client has no proxy and sends plain text.';
  if (said === 'AUTO') {
    return mode === 'ISTIO_MUTUAL'
      ? 'No DestinationRule says how: the client’s proxy uses mutual TLS by itself.'
      : 'No DestinationRule says how: the client’s proxy sends plain text, as the other side takes no mutual TLS.';
  }
  if (said === 'PLAIN') return 'Automatic mutual TLS is off: the client’s proxy sends plain text.';
  return `The DestinationRule has the client’s proxy use the TLS mode ${said}.`;
}

function serverText({ mode, field }: ServerMode, proxy: Membership): string {
  if (proxy === 'out') return 'The workload has no proxy: nothing asks for mutual TLS.';
  const source = field ? '' : ' by default, as no PeerAuthentication says otherwise';
  const taken =
    proxy === 'unknown'
      ? ' Whether it has a proxy cannot be told: its Namespace is not in what you pasted. It is taken to have one.'
      : '';
  return `The workload’s mode is ${mode}${source}.${taken}`;
}

function problemOf(mode: Mode, server: ServerMode, proxy: Membership): string | undefined {
  if (proxy === 'out') {
    return mode === 'ISTIO_MUTUAL'
      ? 'They do not fit: the client insists on mutual TLS, and the workload has no proxy that speaks it. The answer is 503.'
      : undefined;
  }
  if (server.mode === 'STRICT' && mode !== 'ISTIO_MUTUAL') {
    return 'They do not fit: the workload takes mutual TLS alone, and the connection has none. It is closed.';
  }
  if (server.mode === 'DISABLE' && mode === 'ISTIO_MUTUAL') {
    return 'They do not fit: the client insists on mutual TLS, and the workload takes none. The answer is 503.';
  }
  return undefined;
}
