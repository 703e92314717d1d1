import type { Flag } from '#accesslogs/flags/flag.ts';

/** Flags that speak of limits and of time. */
export const limitFlags: readonly Flag[] = [
  {
    short: 'UO',
    long: 'UpstreamOverflow',
    about: 'limits',
    tcp: true,
    code: 503,
    meaning: 'A limit on connections or requests to the cluster was reached (circuit breaking).',
  },
  {
    short: 'RL',
    long: 'RateLimited',
    about: 'limits',
    code: 429,
    meaning: 'A rate limit refused the request.',
  },
  {
    short: 'RLSE',
    long: 'RateLimitServiceError',
    about: 'limits',
    code: 500,
    meaning: 'The rate limit service failed, and its filter lets nothing pass then.',
  },
  {
    short: 'OM',
    long: 'OverloadManagerTerminated',
    about: 'limits',
    code: 503,
    meaning: 'The proxy itself was near a limit of its resources and ended the request.',
  },
  {
    short: 'DO',
    long: 'DropOverload',
    about: 'limits',
    code: 503,
    meaning: 'A share of the traffic is dropped, because the endpoint configuration says so.',
  },
  {
    short: 'UDO',
    long: 'UnconditionalDropOverload',
    about: 'limits',
    code: 503,
    meaning: 'All traffic is dropped, because the endpoint configuration says so.',
  },
  {
    short: 'UT',
    long: 'UpstreamRequestTimeout',
    about: 'time',
    code: 504,
    meaning: 'No response came within the timeout of the route.',
  },
  {
    short: 'SI',
    long: 'StreamIdleTimeout',
    about: 'time',
    code: 408,
    meaning: 'Nothing was sent in either direction for the idle time of the stream.',
  },
  {
    short: 'DT',
    long: 'DurationTimeout',
    about: 'time',
    tcp: true,
    meaning: 'The request or connection lasted longer than allowed.',
  },
  {
    short: 'UMSDR',
    long: 'UpstreamMaxStreamDurationReached',
    about: 'time',
    code: 504,
    meaning: 'The stream to the endpoint lasted longer than allowed.',
  },
];
