import type { Problem } from '#accesslogs/problem.ts';

const topics = ['debugging', 'resilience'];
const talks = [
  'istiocon-2021/how-istio-helped-us-investigate-failures-on-our-microservices',
  'istiocon-2021/istio-debugging-finding-and-fixing-issues-in-a-multi-cluster-service-graph',
];

/** The connection stood, and what ran over it broke off. */
export const streamProblems: readonly Problem[] = [
  {
    id: 'cut-inside-response',
    title: 'Response broke off',
    applies: ({ details }) =>
      details?.text.startsWith('upstream_reset_after_response_started') ?? false,
    says: 'The response had begun when the endpoint ended it. The client has its status and only a part of the body.',
    causes: [
      'The application crashed or was ended while it answered.',
      'A timeout or limit of the application or of the next proxy.',
    ],
    next: ['Restarts and log of the pod behind upstream_host at that time.'],
    guides: ['timeouts-retries-outlier-detection'],
    topics,
    talks,
  },
  {
    id: 'connection-closed',
    title: 'Upstream closed the connection',
    applies: ({ has }) => has('UC'),
    says: ({ direction }) =>
      direction === 'server'
        ? 'The application closed the connection before it had answered.'
        : 'The other side closed an established connection before the response was there.',
    causes: [
      'The application closes idle connections earlier than the proxy expects, and a request came at that moment.',
      'The application crashed or was restarted.',
      'On the client’s side: the server’s proxy takes mutual TLS only and got plain text; its own line shows NR.',
      'On the client’s side: an AuthorizationPolicy for TCP refused the connection at the other end.',
    ],
    next: [
      'The line of the server’s side with the same request id or time.',
      'The keep-alive time of the application’s server, against idleTimeout of the DestinationRule.',
      'Restarts of the pod behind upstream_host.',
    ],
    guides: ['debugging-a-request', 'mtls-migration'],
    topics: [...topics, 'mtls'],
    talks,
    checks: ['IST0113', 'IST0115'],
  },
  {
    id: 'stream-reset',
    title: 'Upstream reset the stream',
    applies: ({ has }) => has('UR'),
    says: 'The endpoint reset the stream instead of answering.',
    causes: [
      'HTTP/2 was sent to a port that speaks HTTP/1.1, or gRPC to a port not declared as such.',
      'A gRPC server cancelled the call, or was shutting down.',
      'The endpoint refused one more stream on the connection.',
    ],
    next: ['The name or appProtocol of the Service port.', 'The log of the application.'],
    guides: ['debugging-a-request', 'protocols-beyond-http'],
    topics: [...topics, 'protocols'],
    talks,
    checks: ['IST0118', 'IST0116'],
  },
  {
    id: 'protocol-error-upstream',
    title: 'Upstream does not speak valid HTTP',
    applies: ({ has }) => has('UPE'),
    says: 'What the endpoint sent back is not valid HTTP.',
    causes: [
      'The application does not speak HTTP on this port.',
      'It sends headers twice, or ones that are not allowed, such as both Content-Length and Transfer-Encoding.',
    ],
    next: [
      'The protocol of the Service port.',
      'The raw answer of the application, without proxy.',
    ],
    guides: ['protocols-beyond-http'],
    topics: ['protocols', 'debugging'],
    talks: ['istiocon-2021/how-to-manage-any-layer-7-traffic-in-an-istio-service-mesh'],
    checks: ['IST0118', 'IST0116'],
  },
  {
    id: 'proxy-reset',
    title: 'Proxy reset the stream',
    applies: ({ has }) => has('LR'),
    says: 'This proxy itself reset the stream to the endpoint.',
    causes: ['A filter decided so.', 'A limit on headers or buffers was passed.'],
    next: ['The debug log of the proxy at that time.', 'EnvoyFilters for this workload.'],
    guides: ['access-logs-and-response-flags'],
    topics,
    talks,
  },
  {
    id: 'health-check-failed',
    title: 'Health check of the application failed',
    applies: ({ has }) => has('LH'),
    says: 'The health check filter of this proxy holds the application for ill.',
    causes: ['Istio does not use this filter by itself: an EnvoyFilter has added it.'],
    next: ['The EnvoyFilter with the health check.', 'The health address of the application.'],
    guides: ['access-logs-and-response-flags'],
    topics,
  },
  {
    id: 'retries-used-up',
    title: 'Retries used up',
    applies: ({ has }) => has('URX'),
    says: ({ http }) =>
      http
        ? 'The proxy tried as often as it may, and the last attempt failed too.'
        : 'The proxy tried to connect as often as it may. For TCP that is once if nothing else is set.',
    causes: [
      'Every endpoint fails in the same way, so a retry does not help.',
      'The status of the last attempt is one on which the proxy retries (503 by default).',
    ],
    next: [
      'The code and the line of the other side: what did the endpoint answer?',
      'retries of the VirtualService: attempts and retryOn.',
    ],
    guides: ['timeouts-retries-outlier-detection'],
    topics: ['resilience', 'traffic-management'],
    talks,
  },
];
