import { deniedBy } from '#accesslogs/details.ts';
import type { Facts } from '#accesslogs/facts.ts';
import type { Problem } from '#accesslogs/problem.ts';

const authorization = {
  topics: ['authorization', 'security'],
  talks: ['istiocon-2021/deep-dive-into-istio-auth-policies'],
};

const named = ({ denial }: Facts) => deniedBy(denial ?? '')?.policy ?? null;
const jwtReason = ({ details }: Facts) =>
  details?.text.startsWith('jwt_authn_access_denied') ? (details.argument ?? '') : undefined;

/** Somebody decided that this must not pass. */
export const policyProblems: readonly Problem[] = [
  {
    id: 'denied-by-policy',
    title: 'Refused by an AuthorizationPolicy (DENY)',
    applies: (facts) => named(facts) !== null,
    says: (facts) => {
      const policy = named(facts);
      if (policy === null) return 'An AuthorizationPolicy refused it.';
      const { namespace, name, rule } = policy;
      return `The AuthorizationPolicy "${name}" in namespace "${namespace}" refused it by its rule ${rule}, counted from 0.`;
    },
    causes: [
      'A rule of this policy with action DENY fits the request.',
      'The rule asks for what TCP or plain text does not have, such as a method or an identity, and DENY then fits more than meant.',
    ],
    next: ['That rule, against source, path and method of the line.'],
    guides: ['authorization-policies'],
    ...authorization,
    checks: ['IST0127'],
  },
  {
    id: 'allowed-by-none',
    title: 'Allowed by no AuthorizationPolicy',
    applies: ({ denial }) => denial !== null,
    says: 'There are AuthorizationPolicies with action ALLOW for this workload, and none of them fits.',
    causes: [
      'The identity of the client is not among the principals: another service account or namespace.',
      'The client came without mutual TLS, so it has no identity at all.',
      'Path, method or port differ from those in the rules.',
      'An empty policy (spec: {}) forbids everything.',
    ],
    next: [
      'The ALLOW policies of the namespace, of the workload, and of istio-system.',
      'The service account of the client, and whether it uses mutual TLS.',
    ],
    guides: ['authorization-policies', 'mtls-migration'],
    ...authorization,
    checks: ['IST0127', 'IST0113'],
  },
  {
    id: 'external-authorization-down',
    title: 'External authorization could not be asked',
    applies: ({ details }) => details?.text === 'ext_authz_error',
    says: 'The external authorization service did not answer, so the request was refused.',
    causes: [
      'The provider is down, or its host and port in extensionProviders are wrong.',
      'It took longer than the timeout of the provider.',
    ],
    next: [
      'The pods of the provider.',
      'extensionProviders in the mesh config: service, port, failOpen.',
    ],
    guides: ['external-authorization'],
    topics: ['authorization', 'extensibility'],
    talks: ['istiocon-2021/better-external-authorization'],
  },
  {
    id: 'external-authorization',
    title: 'Refused by external authorization',
    applies: ({ has, details }) => has('UAEX') || details?.text === 'ext_authz_denied',
    says: 'The external authorization service said no.',
    causes: ['A policy with action CUSTOM applies, and its provider did not accept the request.'],
    next: ['The log of the provider at that time.', 'The rules of the CUSTOM policy.'],
    guides: ['external-authorization'],
    topics: ['authorization', 'extensibility'],
    talks: ['istiocon-2021/better-external-authorization'],
  },
  {
    id: 'jwt',
    title: 'Token missing or not valid',
    applies: (facts) => jwtReason(facts) !== undefined,
    says: (facts) => {
      const reason = (jwtReason(facts) ?? '').replaceAll('_', ' ');
      return `The token did not pass: ${reason === '' ? 'the reason is not told' : `“${reason}”`}.`;
    },
    causes: [
      'The token has expired, or comes from an issuer that no RequestAuthentication names.',
      'The keys of the issuer could not be fetched, or were exchanged.',
      'The audience is not one of those allowed.',
    ],
    next: [
      'issuer, audiences and jwksUri of the RequestAuthentication, against the token.',
      'Whether istiod or the proxy reaches jwksUri.',
    ],
    guides: ['jwt-authentication'],
    topics: ['authentication', 'security'],
    talks: ['istiocon-2021/deep-dive-into-istio-auth-policies'],
    checks: ['IST0119'],
  },
  {
    id: 'fault-injected',
    title: 'Fault injected',
    applies: ({ has, details }) => has('FI') || details?.text === 'fault_filter_abort',
    says: 'Fault injection ended the request on purpose.',
    causes: ['fault.abort of a VirtualService is switched on.'],
    next: ['The fault section of the VirtualServices for this host.'],
    guides: ['local-development-and-contributing'],
    topics: ['testing', 'resilience'],
  },
  {
    id: 'csrf',
    title: 'Origin not allowed',
    applies: ({ details }) => details?.text === 'csrf_origin_mismatch',
    says: 'The protection against forged requests refused the origin.',
    causes: ['The page that sent the request is served from another origin than those allowed.'],
    next: ['The EnvoyFilter that adds this protection.'],
    guides: ['access-logs-and-response-flags'],
    topics: ['security'],
  },
];
