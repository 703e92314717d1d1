import type { Flag } from '#accesslogs/flags/flag.ts';

/** Flags that speak of the endpoints behind the proxy, and of the client before it. */
export const peerFlags: readonly Flag[] = [
  {
    short: 'UH',
    long: 'NoHealthyUpstream',
    about: 'endpoints',
    tcp: true,
    code: 503,
    meaning: 'The cluster is known, but none of its endpoints may be used.',
  },
  {
    short: 'UF',
    long: 'UpstreamConnectionFailure',
    about: 'endpoints',
    tcp: true,
    code: 503,
    meaning: 'No connection to the chosen endpoint came about.',
  },
  {
    short: 'UC',
    long: 'UpstreamConnectionTermination',
    about: 'endpoints',
    code: 503,
    meaning: 'The connection to the endpoint stood and was closed before the response was there.',
  },
  {
    short: 'UR',
    long: 'UpstreamRemoteReset',
    about: 'endpoints',
    code: 503,
    meaning: 'The endpoint reset the stream.',
  },
  {
    short: 'LR',
    long: 'LocalReset',
    about: 'endpoints',
    code: 503,
    meaning: 'This proxy reset the stream to the endpoint.',
  },
  {
    short: 'UPE',
    long: 'UpstreamProtocolError',
    about: 'endpoints',
    code: 502,
    meaning: 'What the endpoint sent is not valid HTTP.',
  },
  {
    short: 'URX',
    long: 'UpstreamRetryLimitExceeded',
    about: 'endpoints',
    tcp: true,
    code: 503,
    meaning:
      'Every retry, or for TCP every attempt to connect, was used up. Another flag says why.',
  },
  {
    short: 'LH',
    long: 'FailedLocalHealthCheck',
    about: 'endpoints',
    code: 503,
    meaning: 'The health check of the application by its own proxy failed.',
  },
  {
    short: 'DF',
    long: 'DnsResolutionFailed',
    about: 'endpoints',
    code: 503,
    meaning: 'The proxy could not resolve the name of the destination.',
  },
  {
    short: 'DC',
    long: 'DownstreamConnectionTermination',
    about: 'client',
    code: 0,
    meaning: 'The client closed its connection before the response was complete.',
  },
  {
    short: 'DR',
    long: 'DownstreamRemoteReset',
    about: 'client',
    meaning: 'The client reset its HTTP/2 stream.',
  },
  {
    short: 'DPE',
    long: 'DownstreamProtocolError',
    about: 'client',
    code: 400,
    meaning: 'What the client sent is not valid HTTP.',
  },
  {
    short: 'IH',
    long: 'InvalidEnvoyRequestHeaders',
    about: 'client',
    code: 400,
    meaning: 'A header of Envoy’s own (x-envoy-…) has a value that strict checking refuses.',
  },
];
