import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** More connections, and connections that do not live for ever. */
export function connections(situation: Situation): Advice | undefined {
  const { verdict, minor, role } = situation;
  if (!isUneven(situation) && verdict !== 'too-few-connections') return undefined;
  // A DestinationRule does not shape tunnels: what is told of their clients has to do.
  if (role === 'internal' || role === 'hbone') return undefined;
  const settings = [
    'http:',
    ...(minor >= 21 ? ['  maxConcurrentStreams: 20'] : []),
    '  maxRequestsPerConnection: 10000',
    ...(minor >= 15 ? ['tcp:', '  maxConnectionDuration: 30m'] : []),
  ];
  return {
    id: 'connections',
    title: 'Let clients open more connections, and renew them',
    text: [
      'HTTP/2 and gRPC send many requests through one connection, and a connection belongs to one worker until it closes. A client that keeps one connection for ever keeps one worker busy and the rest idle.',
      'Let gRPC clients use several channels to one server. On the server, limit the age of connections (MAX_CONNECTION_AGE in most gRPC libraries), so that an uneven start does not last.',
      minor >= 21
        ? 'Between proxies, a DestinationRule does the same: few streams for each connection open more of them, and a limit in time or requests renews them.'
        : 'Between proxies, a DestinationRule renews connections after a time or a number of requests.',
    ],
    cost: 'Each new connection costs a TLS handshake. The numbers here are a beginning: choose yours by what your connections carry.',
    manifests: [
      {
        title: 'For the clients of one service',
        text: `apiVersion: networking.istio.io/${apiVersion(minor)}
kind: DestinationRule
metadata:
  name: server
spec:
  host: server.default.svc.cluster.local
  trafficPolicy:
    connectionPool:
${settings.map((line) => `      ${line}\n`).join('')}`,
      },
    ],
    commands: [],
  };
}

function apiVersion(minor: number): string {
  if (minor >= 22) return 'v1';
  return minor >= 5 ? 'v1beta1' : 'v1alpha3';
}
