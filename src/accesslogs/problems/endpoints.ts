import type { Facts } from '#accesslogs/facts.ts';
import type { Problem } from '#accesslogs/problem.ts';

const failures = ['istiocon-2021/how-istio-helped-us-investigate-failures-on-our-microservices'];

const connectTimeout = 10_000;

const isOutside = ({ cluster }: Facts) =>
  cluster?.name === 'PassthroughCluster' || cluster?.name === 'AllowAnyDynamicDNSCluster';
/** The connection failed, and what the line has room for does not tell why. */
const isUntold = ({ has, transport, details }: Facts) =>
  has('UF') && transport.length === 0 && !details?.resetReason?.endsWith('timeout');
const timedOut = ({ details, transport }: Facts) =>
  details?.resetReason === 'connection_timeout' || transport.some(({ kind }) => kind === 'timeout');
/** It failed when Istio’s default for connecting was over; HTTP tries up to three times. */
function lastedAsConnecting({ http, fields: { duration } }: Facts): boolean {
  if (duration === null) return false;
  const attempts = Math.round(duration / connectTimeout);
  return (
    attempts >= 1 &&
    attempts <= (http ? 3 : 1) &&
    Math.abs(duration - attempts * connectTimeout) <= 500
  );
}
const refused = ({ transport }: Facts) => transport.some(({ kind }) => kind === 'refused');
const at = (facts: Facts) => facts.fields.upstream_host ?? 'the endpoint';

function portOf({ cluster, fields }: Facts): string {
  const port = cluster?.port ?? /:(\d{1,5})$/.exec(fields.upstream_host ?? '')?.[1];
  return port === undefined ? 'the application' : `port ${port}`;
}

/** There is a way, and at its end nobody answers as wished. */
export const endpointProblems: readonly Problem[] = [
  {
    id: 'outside-unreachable',
    title: 'No connection to an address outside the mesh',
    applies: (facts) => isOutside(facts) && facts.has('UF'),
    says: (facts) =>
      `The mesh does not know ${at(facts)} and lets it pass, but no connection came about${facts.fields.duration === null ? '' : `, after ${facts.fields.duration} ms`}.`,
    causes: [
      'The address cannot be reached from here: a firewall, NetworkPolicy or rule for egress drops the packets.',
      'Nothing listens there, or the address is an old one, of a pod or host that is gone.',
    ],
    next: [
      'The same connection from another pod or from the node.',
      'NetworkPolicies and firewalls for traffic that leaves the cluster.',
      'Whether the client should use a name of the mesh instead of the address.',
    ],
    guides: ['egress-and-tls-origination', 'debugging-a-request'],
    topics: ['traffic-management', 'debugging'],
    talks: ['istiocon-2022/egress-woes-debugging-external-service-traffic-in-istio'],
  },
  {
    id: 'application-not-listening',
    title: 'Application does not listen on its port',
    applies: (facts) =>
      facts.direction === 'server' &&
      (refused(facts) || (isUntold(facts) && !lastedAsConnecting(facts))),
    says: (facts) =>
      `The proxy beside the application wanted to pass the ${facts.http ? 'request' : 'connection'} on to ${portOf(facts)}, ${refused(facts) ? 'and nothing listens there' : 'and no connection came about'}.`,
    tells: ['refused'],
    causes: [
      'The application has not started yet, or has crashed.',
      'targetPort of the Service is not the port on which the application listens.',
      'The application listens on another address of the pod only.',
    ],
    next: [
      'Readiness and restarts of the pod that wrote the line.',
      'targetPort of the Service against the port in the application’s log.',
    ],
    guides: ['debugging-a-request'],
    topics: ['debugging', 'operations'],
    talks: failures,
    checks: ['IST0143', 'IST0137'],
  },
  {
    id: 'connection-refused',
    title: 'Connection refused',
    applies: refused,
    says: (facts) => `Nothing listens at ${at(facts)}: the connection was refused.`,
    tells: ['refused'],
    causes: [
      'The pod is gone or not ready, and the proxy does not know yet.',
      'The port of the Service leads to a targetPort on which nothing listens.',
      'The application listens on localhost only.',
    ],
    next: [
      'Whether upstream_host is still the address of a ready pod.',
      'targetPort of the Service.',
      'Retries and outlier detection, if it happens during restarts.',
    ],
    guides: ['debugging-a-request', 'timeouts-retries-outlier-detection'],
    topics: ['resilience', 'debugging'],
    talks: failures,
    checks: ['IST0143'],
  },
  {
    id: 'unreachable',
    title: 'No way through the network',
    applies: ({ transport }) => transport.some(({ kind }) => kind === 'unreachable'),
    says: (facts) => `The network has no way to ${at(facts)}.`,
    tells: ['unreachable'],
    causes: [
      'The address is of a family (IPv6, IPv4) that the pod or node does not have.',
      'The endpoint is in another network, and no gateway leads there.',
    ],
    next: ['The address families of the cluster.', 'Networks and east-west gateways.'],
    guides: ['multicluster'],
    topics: ['multicluster', 'debugging'],
    checks: ['IST0126'],
  },
  {
    id: 'connect-timeout',
    title: 'No answer to the attempt to connect',
    applies: (facts) => timedOut(facts) || (isUntold(facts) && lastedAsConnecting(facts)),
    says: (facts) =>
      timedOut(facts)
        ? `${at(facts)} did not take the connection within the connect timeout.`
        : `No connection to ${at(facts)} came about in ${facts.fields.duration} ms: so long the proxy waits, 10 seconds an attempt if nothing else is set.`,
    tells: ['timeout'],
    causes: [
      'A NetworkPolicy or firewall drops the packets.',
      'The address belongs to a pod or node that is gone.',
      'The endpoint is overloaded and takes no more connections.',
    ],
    next: [
      'NetworkPolicies and firewalls between the two addresses of the line.',
      'connectTimeout of the DestinationRule or mesh (10 seconds if not set).',
    ],
    guides: ['timeouts-retries-outlier-detection', 'debugging-a-request'],
    topics: ['debugging', 'resilience'],
    talks: failures,
  },
  {
    id: 'connect-failure',
    title: 'Connection failed',
    applies: ({ has }) => has('UF'),
    says: (facts) => `No connection to ${at(facts)} came about. The line does not say why.`,
    causes: [
      'Nothing listens on the port: targetPort is wrong, or the pod is gone or not ready.',
      'A NetworkPolicy forbids the way.',
      'The two sides do not agree on mutual TLS (DestinationRule against PeerAuthentication).',
    ],
    next: [
      'targetPort of the Service and readiness of its pods.',
      'The line of the other side with the same time, if it has one.',
      'The tls mode of the DestinationRule and the mode of the PeerAuthentication.',
    ],
    guides: ['debugging-a-request', 'mtls-migration'],
    topics: ['mtls', 'debugging'],
    talks: failures,
    checks: ['IST0113', 'IST0115'],
  },
  {
    id: 'no-endpoint',
    title: 'No endpoint that may be used',
    applies: ({ has, details }) => has('UH') || details?.text === 'no_healthy_upstream',
    says: ({ cluster }) =>
      cluster?.host
        ? `${cluster.host}${cluster.subset === null ? '' : `, subset ${cluster.subset},`} has no endpoint that may be used.`
        : 'The cluster has no endpoint that may be used.',
    causes: [
      'No pod behind the service is ready.',
      'The labels of the subset fit no pod.',
      'Outlier detection has taken out every endpoint.',
      'Locality or network settings leave none.',
    ],
    next: [
      'istioctl proxy-config endpoint for the cluster of the line.',
      'Readiness of the pods, and the selector of the Service.',
      'Labels of the subset in the DestinationRule.',
    ],
    guides: ['debugging-a-request', 'routing', 'timeouts-retries-outlier-detection'],
    topics: ['traffic-management', 'resilience'],
    talks: failures,
    checks: ['IST0173', 'IST0101'],
  },
];
