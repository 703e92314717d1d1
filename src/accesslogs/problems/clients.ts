import type { Problem } from '#accesslogs/problem.ts';

const talks = ['istiocon-2021/debugging-istio-within-the-department-of-defense'];

/** The client left, or sent something that cannot be taken. */
export const clientProblems: readonly Problem[] = [
  {
    id: 'client-closed',
    title: 'TCP connection that the client closed',
    applies: ({ http, has, fields }) => !http && has('DC') && fields.bytes_sent !== 0,
    says: ({ fields: { duration } }) =>
      `The client closed the TCP connection${duration === null ? '' : ` after ${duration} ms`}. That is how many connections end.`,
    causes: ['The client had what it wanted, or its pool closed an idle connection.'],
    next: ['The log of the client, if it misses something.'],
    guides: ['protocols-beyond-http'],
    topics: ['debugging'],
    harmless: true,
  },
  {
    id: 'client-gave-up',
    title: 'Client left before anything came back',
    applies: ({ http, has }) => !http && has('DC'),
    says: ({ fields: { duration } }) =>
      `The client closed the TCP connection${duration === null ? '' : ` after ${duration} ms`}, before a byte was sent to it.`,
    causes: [
      'It waited no longer for the connection to the endpoint, or for the first bytes of it.',
      'It only looked whether the port is open, as port scans and health checks do.',
    ],
    next: [
      'Who connects: downstream_remote_address.',
      'The line of the server’s side: did the connection arrive there?',
    ],
    guides: ['protocols-beyond-http', 'debugging-a-request'],
    topics: ['debugging'],
    talks,
  },
  {
    id: 'client-left',
    title: 'Client left',
    applies: ({ has, details }) => has('DC') || details?.text === 'downstream_remote_disconnect',
    says: ({ fields: { duration } }) =>
      `The client closed its connection before the response was complete${duration === null ? '' : `, after ${duration} ms`}.`,
    causes: [
      'The client’s own timeout is shorter than the answer takes.',
      'A user or caller gave up: a page was closed, a job was cancelled.',
      'A load balancer before the gateway closed an idle connection.',
    ],
    next: [
      'The durations of such lines: if they are alike, that is the client’s timeout.',
      'The log of the client.',
    ],
    guides: ['timeouts-retries-outlier-detection', 'access-logs-and-response-flags'],
    topics: ['debugging', 'resilience'],
    talks,
  },
  {
    id: 'client-reset',
    title: 'Client reset the stream',
    applies: ({ has }) => has('DR'),
    says: 'The client gave the request up before the response was complete.',
    causes: ['A gRPC client cancelled the call, or its deadline passed.'],
    next: ['The deadline of the client against the duration of the line.'],
    guides: ['access-logs-and-response-flags'],
    topics: ['debugging', 'protocols'],
    talks,
  },
  {
    id: 'client-protocol',
    title: 'Client does not speak valid HTTP',
    applies: ({ has, details }) =>
      has('DPE') || (/^http[12]\./.test(details?.text ?? '') && !has('UPE')),
    says: ({ details }) =>
      `What the client sent is not HTTP as it has to be${details === null ? '' : ` (${details.text})`}.`,
    causes: [
      'TLS or another protocol was sent to a port that is declared as HTTP.',
      'Headers are too large or not allowed.',
      'The client upgrades or tunnels in a way that the port does not expect.',
    ],
    next: [
      'The name or appProtocol of the Service port: is it really HTTP?',
      'The size of the request’s headers (cookies and tokens grow).',
    ],
    guides: ['protocols-beyond-http'],
    topics: ['protocols', 'debugging'],
    talks: ['istiocon-2021/how-to-manage-any-layer-7-traffic-in-an-istio-service-mesh'],
    checks: ['IST0118', 'IST0116'],
  },
  {
    id: 'client-headers',
    title: 'Header of Envoy’s own not allowed',
    applies: ({ has }) => has('IH'),
    says: 'A header x-envoy-… of the request has a value that strict checking refuses.',
    causes: ['A proxy before this one, or the client, sets such a header.'],
    next: ['Who sets x-envoy-… headers before this proxy.'],
    guides: ['debugging-a-request'],
    topics: ['traffic-management'],
  },
  {
    id: 'too-large',
    title: 'Body too large',
    applies: ({ details }) => (details?.text ?? '').includes('payload'),
    says: ({ details }) => details?.meaning ?? 'The body is larger than the buffer.',
    causes: ['A filter needs the whole body, and its buffer is smaller.'],
    next: ['EnvoyFilters and WasmPlugins that buffer.', 'per_connection_buffer_limit_bytes.'],
    guides: ['external-authorization'],
    topics: ['extensibility'],
  },
  {
    id: 'old-http',
    title: 'HTTP/1.0',
    applies: ({ details }) => details?.text === 'low_version',
    says: 'The client speaks HTTP/1.0 or older, and this proxy refuses it with 426.',
    causes: [
      'An old client or health check.',
      'NGINX as a proxy in front, which uses HTTP/1.0 if not told otherwise.',
    ],
    next: ['proxy_http_version of NGINX.', 'PILOT_HTTP10 of istiod, which allows HTTP/1.0.'],
    guides: ['access-logs-and-response-flags'],
    topics: ['protocols'],
  },
  {
    id: 'bad-request',
    title: 'Request refused by the proxy',
    applies: ({ details }) =>
      /^(?:missing_host_header|missing_path_rejected|path_normalization_failed|upgrade_failed)$/.test(
        details?.text ?? '',
      ),
    says: ({ details }) => details?.meaning ?? 'The proxy refused the request.',
    causes: ['The client sends a request that is not complete or not allowed.'],
    next: ['The request as the client sends it.', 'pathNormalization of the mesh config.'],
    guides: ['access-logs-and-response-flags'],
    topics: ['protocols', 'security'],
  },
];
