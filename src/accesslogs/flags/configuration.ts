import type { Flag } from '#accesslogs/flags/flag.ts';

/** Flags that speak of routes, policies and injected faults. */
export const configurationFlags: readonly Flag[] = [
  {
    short: 'NR',
    long: 'NoRouteFound',
    about: 'routing',
    tcp: true,
    code: 404,
    meaning: 'No route fits the request, or no filter chain fits the connection.',
  },
  {
    short: 'NC',
    long: 'NoClusterFound',
    about: 'routing',
    tcp: true,
    code: 503,
    meaning: 'A route fits, but the cluster that it names does not exist in this proxy.',
  },
  {
    short: 'NFCF',
    long: 'NoFilterConfigFound',
    about: 'routing',
    code: 500,
    meaning: 'The configuration of a filter was not there in time.',
  },
  {
    short: 'UAEX',
    long: 'UnauthorizedExternalService',
    about: 'policy',
    code: 403,
    meaning: 'The external authorization service refused the request, or could not be asked.',
  },
  {
    short: 'RFCF',
    long: 'ResponseFromCacheFilter',
    about: 'policy',
    meaning: 'The response comes from a cache in the proxy.',
  },
  {
    short: 'DI',
    long: 'DelayInjected',
    about: 'test',
    meaning: 'The request was delayed by fault injection.',
  },
  {
    short: 'FI',
    long: 'FaultInjected',
    about: 'test',
    meaning: 'The request was ended by fault injection, with the status configured there.',
  },
];
