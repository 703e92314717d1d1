import type { LogLine } from '#accesslogs/line.ts';
import type { Problem } from '#accesslogs/problem.ts';

const nothingToDo: Pick<Problem, 'causes' | 'next' | 'harmless'> = {
  causes: [],
  next: [],
  harmless: true,
};

/** What is left when no flag and no detail speaks of a failure. */
export const outcomes: readonly Problem[] = [
  {
    id: 'application-error',
    title: 'Application answered with an error',
    applies: ({ answeredBy, code }) => answeredBy === 'upstream' && code >= 500,
    says: ({ code, direction }) =>
      direction === 'server'
        ? `The application itself answered ${code}. The mesh only passed it on.`
        : `${code} came from the other side: from the application, or from the proxy beside it.`,
    causes: [
      'The application failed.',
      'On the client’s side: the next proxy answered, and its own line names the reason.',
    ],
    next: ['The line of the server’s side.', 'The log of the application.'],
    guides: ['debugging-a-request'],
    topics: ['debugging', 'observability'],
    talks: ['istiocon-2021/how-istio-helped-us-investigate-failures-on-our-microservices'],
  },
  {
    id: 'application-refusal',
    title: 'Application refused the request',
    applies: ({ answeredBy, code }) => answeredBy === 'upstream' && code >= 400,
    says: ({ code, direction }) =>
      direction === 'server'
        ? `The application itself answered ${code}.`
        : `${code} came from the other side: from the application, or from the proxy beside it.`,
    causes: [
      'The application found something wrong with the request.',
      'On the client’s side: a policy at the other end, for 401, 403 and 429.',
    ],
    next: [
      'The line of the server’s side: does it say via_upstream too?',
      'The log of the application.',
    ],
    guides: ['debugging-a-request'],
    topics: ['debugging'],
    talks: ['istiocon-2021/how-istio-helped-us-investigate-failures-on-our-microservices'],
  },
  {
    id: 'proxy-error',
    title: 'Proxy answered with an error',
    applies: ({ answeredBy, code }) => answeredBy === 'proxy' && code >= 400,
    says: ({ code, details, line }) =>
      `The proxy answered ${code} by itself${details === null ? `, and ${untold(line)} why.` : `. ${details.meaning}`}`,
    causes: ['A filter, policy or route of this proxy decided so.'],
    next: [
      'Routes, AuthorizationPolicies and EnvoyFilters of the workload that wrote the line.',
      'If the format has no %RESPONSE_CODE_DETAILS%: add it, it names the reason.',
    ],
    guides: ['debugging-a-request', 'access-logs-and-response-flags'],
    topics: ['debugging', 'observability'],
  },
  {
    id: 'untold-error',
    title: 'Answered with an error',
    applies: ({ http, answeredBy, code }) => http && answeredBy === null && code >= 400,
    says: ({ code }) =>
      `The client got ${code}, from the application, from this proxy or from the next one.`,
    causes: [],
    next: [
      'The whole line, or the format of the log: %RESPONSE_FLAGS%, %RESPONSE_CODE_DETAILS% and %UPSTREAM_HOST% tell who answered, and why.',
      'The log of the application at that time.',
    ],
    guides: ['access-logs-and-response-flags', 'debugging-a-request'],
    topics: ['debugging', 'observability'],
  },
  {
    id: 'delayed',
    title: 'Delay injected',
    applies: ({ has }) => has('DI'),
    says: 'The request went well, after a delay that fault injection added.',
    causes: ['fault.delay of a VirtualService is switched on.'],
    next: ['The fault section of the VirtualServices for this host.'],
    guides: ['local-development-and-contributing'],
    topics: ['testing', 'resilience'],
    harmless: true,
  },
  {
    id: 'no-answer',
    title: 'Nobody answered',
    applies: ({ http, answeredBy }) => http && answeredBy === 'none',
    says: 'No response was begun, and the line does not tell why.',
    causes: ['The client or this proxy ended the request early.'],
    next: ['The line of the other side with the same request id.'],
    guides: ['access-logs-and-response-flags', 'debugging-a-request'],
    topics: ['debugging'],
  },
  {
    id: 'tcp-failed',
    title: 'Connection without an endpoint',
    applies: ({ http, answeredBy }) => !http && answeredBy === 'none',
    says: 'The connection ended, and no endpoint had taken it.',
    causes: ['The client closed it at once, as port scans and health checks do.'],
    next: ['Who connects: downstream_remote_address.'],
    guides: ['protocols-beyond-http', 'debugging-a-request'],
    topics: ['debugging'],
    harmless: true,
  },
  {
    id: 'unknown-host-passed',
    title: 'To a destination unknown to the mesh',
    applies: ({ cluster }) =>
      cluster?.name === 'PassthroughCluster' || cluster?.name === 'AllowAnyDynamicDNSCluster',
    says: 'It went well, to a destination that the mesh does not know and lets pass.',
    causes: ['No Service or ServiceEntry covers this destination.'],
    next: ['A ServiceEntry, if you want routes, policies and metrics for it.'],
    guides: ['egress-and-tls-origination', 'scoping'],
    topics: ['traffic-management'],
    talks: ['istiocon-2022/egress-woes-debugging-external-service-traffic-in-istio'],
    harmless: true,
  },
  {
    id: 'proxy-response',
    title: 'Answered by the proxy',
    applies: ({ http, answeredBy }) => http && answeredBy === 'proxy',
    says: ({ code }) => `The proxy answered ${code} by itself, as its routes tell it to.`,
    guides: ['access-logs-and-response-flags'],
    ...nothingToDo,
  },
  {
    id: 'untold-answer',
    title: 'Answered',
    applies: ({ http, answeredBy, code }) => http && answeredBy === null && code > 0,
    says: ({ code }) => `The client got ${code}.`,
    ...nothingToDo,
  },
  {
    id: 'too-little',
    title: 'Too little is told',
    applies: ({ answeredBy }) => answeredBy === null,
    says: ({ line }) =>
      line.cutIn === undefined
        ? 'The format has too few fields to tell what became of this request or connection.'
        : 'The line breaks off before it tells what became of this request or connection.',
    causes: [],
    next: [
      'The whole line, or the format of the log: %RESPONSE_CODE% and %RESPONSE_FLAGS% tell the most.',
    ],
    guides: ['access-logs-and-response-flags'],
    topics: ['observability'],
    harmless: true,
  },
  {
    id: 'tcp-done',
    title: 'TCP connection',
    applies: ({ http }) => !http,
    says: 'A TCP connection that ended without a failure.',
    ...nothingToDo,
  },
];

/** That the line lacks what would tell. */
function untold({ told, cutIn }: LogLine): string {
  if (cutIn !== undefined) return 'the line breaks off before it tells';
  return told.has('response_code_details')
    ? 'the line does not tell'
    : 'the format of the log does not tell';
}

/** Nothing of all that: it went well. */
export const answered: Problem = {
  id: 'answered',
  title: 'Answered',
  applies: () => true,
  says: ({ code }) => `The request went well: ${code} came from behind this proxy.`,
  ...nothingToDo,
};
