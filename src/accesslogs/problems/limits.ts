import type { Problem } from '#accesslogs/problem.ts';

const timeouts = ['resilience', 'traffic-management'];
const talks = [
  'istiocon-2021/building-resilient-systems-inside-the-mesh-abstraction-and-automation-of-virtual-service-generation',
];
const rates = {
  topics: ['rate-limiting'],
  talks: ['istiocon-2022/improving-rate-limit-experience-for-developers-in-istio'],
};

/** Time or room was used up. */
export const limitProblems: readonly Problem[] = [
  {
    id: 'attempt-timeout',
    title: 'Timeout of one attempt',
    applies: ({ details }) => details?.text.startsWith('upstream_per_try') ?? false,
    says: 'The last attempt took longer than one attempt may.',
    causes: ['perTryTimeout of the route is shorter than the application needs.'],
    next: ['retries.perTryTimeout against the durations of lines without a flag.'],
    guides: ['timeouts-retries-outlier-detection'],
    topics: timeouts,
    talks,
  },
  {
    id: 'route-timeout',
    title: 'Timeout of the route',
    applies: ({ has, details }) => has('UT') || details?.text === 'response_timeout',
    says: ({ fields: { duration } }) =>
      duration === null
        ? 'No response came within the timeout of the route.'
        : `No response came within the timeout of the route: after ${duration} ms the proxy gave up.`,
    causes: [
      'The application, or something that it waits for, is slow.',
      'timeout in the VirtualService or HTTPRoute is shorter than this request needs.',
      'Earlier attempts used up the time.',
    ],
    next: [
      'The duration of the line: a round value is the configured timeout.',
      'The line of the server’s side: how long did the application take?',
    ],
    guides: ['timeouts-retries-outlier-detection'],
    topics: timeouts,
    talks,
  },
  {
    id: 'idle-timeout',
    title: 'Stream was idle for too long',
    applies: ({ has, details }) => has('SI') || details?.text === 'stream_idle_timeout',
    says: 'Nothing was sent in either direction for the idle time, so the proxy ended the stream.',
    causes: [
      'Long polling, server-sent events or WebSockets that stay silent for minutes.',
      'The application waits without writing anything.',
    ],
    next: [
      'The idle timeout of the stream (5 minutes if not set).',
      'Keep-alive messages of the application.',
    ],
    guides: ['timeouts-retries-outlier-detection'],
    topics: timeouts,
  },
  {
    id: 'duration-timeout',
    title: 'Lasted longer than allowed',
    applies: ({ has, details }) =>
      has('DT') || has('UMSDR') || (details?.text.includes('max_duration') ?? false),
    says: 'The request or connection lasted longer than it may.',
    causes: ['maxConnectionDuration, or a maximum duration of streams, is set and was reached.'],
    next: ['maxConnectionDuration of the DestinationRule.', 'EnvoyFilters that set a duration.'],
    guides: ['timeouts-retries-outlier-detection'],
    topics: timeouts,
  },
  {
    id: 'slow-request',
    title: 'Request arrived too slowly',
    applies: ({ details }) => /^request_(?:overall|header)_timeout$/.test(details?.text ?? ''),
    says: 'The client did not send its whole request in the time that it has.',
    causes: [
      'A slow or broken client, or a bad connection.',
      'Somebody holds connections open on purpose.',
    ],
    next: ['downstream_remote_address: is it one client or many?'],
    guides: ['access-logs-and-response-flags'],
    topics: ['gateways'],
  },
  {
    id: 'overflow',
    title: 'Limit of the connection pool',
    applies: ({ has, details }) => has('UO') || details?.resetReason === 'overflow',
    says: 'A limit on connections, pending requests or retries to this cluster was reached, so the proxy refused the request at once.',
    causes: [
      'connectionPool of the DestinationRule is smaller than the load.',
      'The application got slow, and requests pile up.',
    ],
    next: [
      'connectionPool of the DestinationRule.',
      'The statistics upstream_cx_overflow and upstream_rq_pending_overflow of the cluster.',
    ],
    guides: ['timeouts-retries-outlier-detection'],
    topics: ['resilience', 'performance'],
    talks,
  },
  {
    id: 'overloaded-proxy',
    title: 'Proxy overloaded',
    applies: ({ has, details }) => has('OM') || details?.text === 'overload',
    says: 'The proxy is near a limit of its own resources and refuses work.',
    causes: [
      'Its memory limit is too small for the load.',
      'A limit on downstream connections was reached.',
    ],
    next: [
      'Memory and limits of the istio-proxy container.',
      'overload_manager in the statistics.',
    ],
    guides: ['concurrency-and-cpu-limits', 'throughput-and-worker-balance'],
    topics: ['performance', 'operations'],
  },
  {
    id: 'dropped-by-configuration',
    title: 'Dropped by configuration',
    applies: ({ has }) => has('DO') || has('UDO'),
    says: 'The endpoint configuration tells the proxy to drop this traffic.',
    causes: ['Istio does not set this: an EnvoyFilter or another control plane does.'],
    next: ['drop_overloads in the endpoints of the cluster.'],
    guides: ['access-logs-and-response-flags'],
    topics: timeouts,
  },
  {
    id: 'rate-limit-service',
    title: 'Rate limit service failed',
    applies: ({ has }) => has('RLSE'),
    says: 'The rate limit service could not be asked, and the filter lets nothing pass in that case.',
    causes: ['The service is down, or its address in the EnvoyFilter is wrong.'],
    next: ['The pods of the rate limit service.', 'failure_mode_deny of the filter.'],
    guides: ['rate-limits'],
    ...rates,
  },
  {
    id: 'rate-limited',
    title: 'Rate limit',
    applies: ({ has, details }) => has('RL') || (details?.text ?? '').endsWith('rate_limited'),
    says: ({ details }) =>
      details?.text === 'local_rate_limited'
        ? 'The local rate limit of this proxy was reached.'
        : 'A rate limit was reached.',
    causes: [
      'More requests came than the limit allows.',
      'The limit counts for all clients together.',
    ],
    next: [
      'The rate limit of the workload that wrote the line (EnvoyFilter).',
      'Who sends so many: downstream_remote_address, user_agent.',
    ],
    guides: ['rate-limits'],
    ...rates,
  },
];
