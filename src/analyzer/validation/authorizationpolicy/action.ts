import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type Action = { action: string };

const noRules = refusal('authorizationpolicy-no-rules', {
  text: ({ action }: Action) => `The policy has no rules, so its action ${action} is never taken.`,
  fix: 'Add rules; the rule "{}" matches every request.',
});

const noProvider = refusal('authorizationpolicy-no-provider', {
  text: () => 'The action CUSTOM names no provider.',
  fix: 'Set provider.name to an extension provider of the mesh config.',
});

const otherProvider = refusal('authorizationpolicy-provider', {
  text: ({ action }: Action) => `The action ${action} has no use for a provider.`,
  fix: 'Remove provider, or set the action to CUSTOM.',
  repair: perhapsTakeOut,
});

const customSource = refusal('authorizationpolicy-custom-source', {
  text: ({ field }: { field: string }) => `The action CUSTOM does not support "${field}".`,
  why: 'It is taken before the sidecar knows who the peer is.',
  fix: 'Leave this to the provider, or to a policy with the action ALLOW or DENY.',
});

const customKey = refusal('authorizationpolicy-custom-condition', {
  text: ({ key }: { key: string }) => `The action CUSTOM does not support the condition "${key}".`,
  why: 'It is taken before the sidecar knows who the peer is.',
  fix: 'Leave this to the provider, or to a policy with the action ALLOW or DENY.',
});

export const actionRules = [noRules, noProvider, otherProvider, customSource, customKey];

const unsupportedFields = [
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
] as const;

const unsupportedKey =
  /^(?:source\.(?:namespace|serviceAccount|trustDomain|principal)$|request\.auth\.)/;

/** What an action needs, and what it cannot do. */
export function validateAction(resource: Resource<'AuthorizationPolicy'>, report: Report): void {
  const { action = 'ALLOW', provider, rules } = resource.spec;
  const place = specField(resource, 'action');
  if (!rules && (action === 'CUSTOM' || action === 'DENY')) report(noRules, { action }, place);
  if (action === 'CUSTOM') {
    if (rules && !provider?.name) report(noProvider, {}, place);
    validateCustomRules(resource, report);
  } else if (provider) {
    report(otherProvider, { action }, keyOf(specField(resource, 'provider')));
  }
}

function validateCustomRules(resource: Resource<'AuthorizationPolicy'>, report: Report): void {
  for (const [index, { from = [], when = [] }] of (resource.spec.rules ?? []).entries()) {
    const at = specField(resource, 'rules', index);
    for (const [place, { source }] of from.entries()) {
      for (const field of unsupportedFields.filter((name) => source?.[name])) {
        report(customSource, { field }, keyOf(inside(at, 'from', place, 'source', field)));
      }
    }
    for (const [place, { key = '' }] of when.entries()) {
      if (unsupportedKey.test(key)) {
        report(customKey, { key }, inside(at, 'when', place, 'key'));
      }
    }
  }
}
