import type { Problem } from '#accesslogs/problem.ts';

const envoy = ['istiocon-2021/what-envoy-hears-when-istio-speaks'];
const egress = ['istiocon-2022/egress-woes-debugging-external-service-traffic-in-istio'];

/** No way leads to where the client wanted to go. */
export const routingProblems: readonly Problem[] = [
  {
    id: 'no-filter-chain',
    title: 'Connection fits no filter chain',
    applies: ({ details, has, http }) =>
      details?.text === 'filter_chain_not_found' || (has('NR') && !http),
    says: 'The connection fits none of the filter chains of the listener, so the proxy closed it before any request was read.',
    causes: [
      'The client sent plain text to a port on which PeerAuthentication asks for mutual TLS (STRICT).',
      'At a gateway: the server name of the TLS handshake is not among the hosts of its servers.',
      'The client has no sidecar, or its DestinationRule turns mutual TLS off.',
    ],
    next: [
      'The address in downstream_remote_address: does that workload have a sidecar or ambient mode?',
      'The PeerAuthentication that applies to the workload which wrote the line.',
      'At a gateway: the hosts and ports of its servers, against requested_server_name.',
    ],
    guides: ['mtls-migration', 'gateways-and-certificates'],
    topics: ['mtls', 'gateways', 'debugging'],
    talks: ['istiocon-2021/secure-your-microservices-with-istio-step-by-step'],
    checks: ['IST0113', 'IST0115'],
  },
  {
    id: 'unknown-host-blocked',
    title: 'Unknown host, forbidden by REGISTRY_ONLY',
    applies: ({ fields, code }) => fields.route_name === 'block_all' && code >= 500,
    says: 'The mesh does not know this host, and its outbound policy REGISTRY_ONLY forbids unknown ones. The proxy answered by itself.',
    causes: [
      'No ServiceEntry or Service has the host of the line (authority).',
      'A Sidecar resource or exportTo hides it from this workload.',
      'The port of the request is not among the ports of that service.',
    ],
    next: [
      'The authority of the line, with its port, against the hosts of your ServiceEntries.',
      'Sidecar resources of the namespace, and exportTo of the ServiceEntry.',
    ],
    guides: ['egress-and-tls-origination', 'scoping'],
    topics: ['traffic-management', 'debugging'],
    talks: egress,
    checks: ['IST0134'],
  },
  {
    id: 'unknown-address-blocked',
    title: 'Unknown address, forbidden by REGISTRY_ONLY',
    applies: ({ cluster }) => cluster?.name === 'BlackHoleCluster',
    says: 'The mesh does not know this address, and its outbound policy REGISTRY_ONLY forbids unknown ones. The connection was closed.',
    causes: [
      'No Service or ServiceEntry has this address and port.',
      'A ServiceEntry names the host only, and a TCP port is recognized by its address.',
      'A Sidecar resource or exportTo hides the service from this workload.',
    ],
    next: [
      'The address in downstream_local_address: which service should it be?',
      'Addresses and resolution of the ServiceEntry.',
    ],
    guides: ['egress-and-tls-origination', 'protocols-beyond-http'],
    topics: ['traffic-management', 'debugging'],
    talks: egress,
    checks: ['IST0134', 'IST0177'],
  },
  {
    id: 'cluster-missing',
    title: 'Route leads to a cluster that does not exist',
    applies: ({ has, details }) => has('NC') || details?.text === 'cluster_not_found',
    says: 'A route fits the request, but this proxy does not have the cluster to which it leads.',
    causes: [
      'The route names a subset that no DestinationRule defines.',
      'The route names a host that is no service, or one in another namespace written without it.',
      'A Sidecar resource or exportTo hides the service from this proxy.',
      'The route arrived at the proxy before the cluster; that ends by itself within seconds.',
    ],
    next: [
      'Host and subset in the destination of the VirtualService or HTTPRoute named in route_name.',
      'istioctl proxy-config cluster of the workload that wrote the line.',
    ],
    guides: ['debugging-a-request', 'routing'],
    topics: ['traffic-management', 'debugging'],
    talks: envoy,
    checks: ['IST0101', 'IST0173', 'IST0174'],
  },
  {
    id: 'no-route',
    title: 'No route',
    applies: ({ has, details }) => has('NR') || details?.text === 'route_not_found',
    says: 'No route of this proxy fits host and path of the request.',
    causes: [
      'At a gateway: no VirtualService or HTTPRoute for this host is bound to it.',
      'The host differs: another spelling, a port behind it, or a host that was rewritten.',
      'The path fits none of the matches, and there is no route without a match.',
    ],
    next: [
      'Authority and path of the line against hosts and matches of your routes.',
      'The gateways field of the VirtualService, or parentRefs of the HTTPRoute and its status.',
      'istioctl proxy-config route of the workload that wrote the line.',
    ],
    guides: ['gateways-and-certificates', 'routing', 'debugging-a-request'],
    topics: ['gateways', 'traffic-management', 'debugging'],
    talks: envoy,
    checks: ['IST0101', 'IST0132', 'IST0130'],
  },
  {
    id: 'no-route-configuration',
    title: 'Listener without routes',
    applies: ({ details }) => details?.text === 'route_configuration_not_found',
    says: 'The listener that took the request has no routes at all.',
    causes: [
      'A Gateway has a server, and no VirtualService is bound to it.',
      'The proxy has just started and waits for its configuration.',
    ],
    next: ['istioctl proxy-status: is RDS in sync?', 'The VirtualServices bound to the Gateway.'],
    guides: ['gateways-and-certificates', 'debugging-a-request'],
    topics: ['gateways', 'debugging'],
    checks: ['IST0101', 'IST0132'],
  },
  {
    id: 'name-not-resolved',
    title: 'Name not resolved',
    applies: ({ has, details }) =>
      has('DF') || (details?.text.startsWith('dns_resolution_failure') ?? false),
    says: 'The proxy could not resolve the name of the destination, so it did not know whom to call.',
    causes: [
      'The name does not exist, or not in the DNS that the proxy asks.',
      'The DNS server did not answer in time.',
    ],
    next: ['The spelling of the host in the line.', 'The same look-up from inside the pod.'],
    guides: ['egress-and-tls-origination'],
    topics: ['debugging', 'traffic-management'],
    talks: ['istio-day-europe-2024/istio-and-dns'],
  },
  {
    id: 'filter-configuration-missing',
    title: 'Configuration of a filter missing',
    applies: ({ has }) => has('NFCF'),
    says: 'A filter is fetched separately, and its configuration or module was not there.',
    causes: [
      'The module of a WasmPlugin could not be fetched.',
      'istiod did not deliver the configuration.',
    ],
    next: ['The address and pull secret of the WasmPlugin.', 'The log of istio-agent in the pod.'],
    guides: ['wasm-extensions'],
    topics: ['wasm'],
    talks: ['istiocon-2021/developing-debugging-webassembly-filters'],
  },
];
