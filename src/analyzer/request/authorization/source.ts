import {
  checkValues,
  type Checked,
  type Values,
} from '#analyzer/request/authorization/check-values.ts';
import { absent, known, type Fact, type Facts } from '#analyzer/request/authorization/facts.ts';
import { fitsPattern } from '#analyzer/request/authorization/text-pattern.ts';
import { addressIn } from '#analyzer/request/ip-block.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { SpecOf } from '#analyzer/kinds.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];
export type Source = NonNullable<NonNullable<Rule['from']>[number]['source']>;

export type SourceContext = {
  facts: Facts;
  /** Of the policy, which service accounts without namespace belong to. */
  namespace: string;
  /** Trust domains that mean the mesh's own. */
  ownTrustDomains: readonly string[];
};

/** The fields of a source. All of them have to hold. */
export function checkSource(source: Source, base: Path, context: SourceContext): Checked[] {
  const { facts, namespace, ownTrustDomains } = context;
  const check = (
    values: Values,
    field: keyof Source,
    notField: keyof Source,
    needsHttp = false,
  ): Checked[] =>
    checkValues(values, source[field], source[notField], [
      [...base, field],
      [...base, notField],
    ]).map((one) => (needsHttp ? { ...one, needsHttp } : one));
  const principal: Values = {
    what: 'principal',
    fact: facts.principal,
    fits: (pattern, value) => fitsPrincipal(pattern, value, ownTrustDomains),
  };
  return [
    ...check(principal, 'principals', 'notPrincipals'),
    ...check(
      { what: 'namespace', fact: facts.namespace, fits: fitsPattern },
      'namespaces',
      'notNamespaces',
    ),
    ...check(
      {
        what: 'service account',
        fact: facts.serviceAccount,
        fits: (pattern, value) =>
          (pattern.includes('/') ? pattern : `${namespace}/${pattern}`) === value,
      },
      'serviceAccounts',
      'notServiceAccounts',
    ),
    ...check(
      { what: 'trust domain', fact: trustDomainOf(facts.principal), fits: fitsPattern },
      'trustDomains',
      'notTrustDomains',
    ),
    ...check(
      { what: 'request principal', fact: requestPrincipal(facts), fits: fitsPattern },
      'requestPrincipals',
      'notRequestPrincipals',
      true,
    ),
    ...check(
      { what: 'source address', fact: facts.sourceIp, fits: inBlock },
      'ipBlocks',
      'notIpBlocks',
    ),
    ...check(
      { what: 'client’s address', fact: facts.remoteIp, fits: inBlock },
      'remoteIpBlocks',
      'notRemoteIpBlocks',
    ),
  ];
}

export function inBlock(block: string, address: string): boolean {
  return addressIn(address, block);
}

/** Who a token is about: its issuer and subject. */
export function requestPrincipal({ claims }: Facts): Fact {
  const { iss, sub } = claims ?? {};
  return typeof iss === 'string' && typeof sub === 'string' ? known(`${iss}/${sub}`) : absent;
}

/** The trust domains of the mesh are one in a policy. */
export function fitsPrincipal(pattern: string, value: string, own: readonly string[]): boolean {
  const [domain = '', ...rest] = pattern.split('/');
  const [first = ''] = value.split('/');
  if (rest.length === 0 || !own.includes(domain) || !own.includes(first)) {
    return fitsPattern(pattern, value);
  }
  return fitsPattern([first, ...rest].join('/'), value);
}

function trustDomainOf(principal: Fact): Fact {
  if (principal.kind !== 'known') return principal;
  return known(...principal.values.map((value) => value.split('/', 1)[0] ?? ''));
}
