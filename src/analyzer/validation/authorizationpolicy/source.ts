import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { cidrRange, ipAddress } from '#analyzer/validation/addresses.ts';
import {
  emptyValue,
  validateAddresses,
  validateNoneEmpty,
} from '#analyzer/validation/authorizationpolicy/lists.ts';
import {
  serviceAccountRules,
  validateServiceAccounts,
} from '#analyzer/validation/authorizationpolicy/service-accounts.ts';
import {
  trustDomainRules,
  validateTrustDomains,
} from '#analyzer/validation/authorizationpolicy/trust-domains.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];
type Source = NonNullable<NonNullable<Rule['from']>[number]['source']>;
type InRule = { rule: number };

const noSource = refusal('authorizationpolicy-no-source', {
  text: () => 'This item of "from" has no source.',
  fix: 'Write "- source:" and what identifies it below, or remove the item.',
  sameInIstio: ({ rule }: InRule) => String(rule),
});

const emptySource = refusal('authorizationpolicy-empty-source', {
  text: () => 'The source is empty.',
  fix: 'Say who it is, such as principals or namespaces; for anybody leave "from" out.',
  sameInIstio: ({ rule }: InRule) => String(rule),
});

const accountsAndOthers = refusal('authorizationpolicy-service-accounts-alone', {
  text: () => 'The source has service accounts beside principals or namespaces.',
  why: 'A service account includes its namespace.',
  fix: 'Keep one of them: "namespace/account" in serviceAccounts says both.',
  sameInIstio: ({ rule }: InRule) => String(rule),
});

export const sourceRules = [
  noSource,
  emptySource,
  accountsAndOthers,
  emptyValue,
  ipAddress,
  cidrRange,
  ...serviceAccountRules,
  ...trustDomainRules,
];

/** Who sends the request. */
export function validateSource(
  source: Source | undefined,
  rule: number,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!source) {
    report(noSource, { rule }, at);
    return;
  }
  const place = inside(at, 'source');
  const { principals, notPrincipals, namespaces, notNamespaces } = source;
  const accounts = source.serviceAccounts ?? source.notServiceAccounts;
  if (accounts && (principals ?? notPrincipals ?? namespaces ?? notNamespaces)) {
    report(accountsAndOthers, { rule }, keyOf(place));
  }
  if (Object.keys(source).length === 0) report(emptySource, { rule }, keyOf(place));
  for (const list of ['ipBlocks', 'notIpBlocks', 'remoteIpBlocks', 'notRemoteIpBlocks'] as const) {
    validateAddresses(source[list], inside(place, list), report, settings);
    validateNoneEmpty(source[list], list, inside(place, list), report);
  }
  for (const list of textLists) {
    validateNoneEmpty(source[list], list, inside(place, list), report);
  }
  for (const list of ['serviceAccounts', 'notServiceAccounts'] as const) {
    validateServiceAccounts(source[list], list, inside(place, list), report, settings);
  }
  for (const list of ['trustDomains', 'notTrustDomains'] as const) {
    validateTrustDomains(source[list], list, inside(place, list), report, settings);
  }
}

const textLists = [
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
  'namespaces',
  'notNamespaces',
] as const;
