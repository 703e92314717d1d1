import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { caution } from '#analyzer/message.ts';
import type { Field } from '#analyzer/validation/field.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];

export const httpOnlyDeny = caution('authorizationpolicy-deny-http-only', {
  text: () =>
    'This rule denies by what only HTTP tells, and so it denies all traffic of TCP ports.',
  why: 'On a TCP port Istio leaves out what it cannot compare, and the rest of the rule matches.',
  fix: 'Add the ports that are meant to every operation.',
});

const tcpFields = [
  'principals',
  'notPrincipals',
  'ipBlocks',
  'notIpBlocks',
  'remoteIpBlocks',
  'notRemoteIpBlocks',
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
] as const;

/** Whether a rule that denies would match on TCP ports more than it says. */
export function validateDeny({ from = [], to = [] }: Rule, at: Field, report: Report): void {
  const sources = from.flatMap(({ source }) => (source ? [source] : []));
  const operations = to.flatMap(({ operation }) => (operation ? [operation] : []));
  const names = sources.some((source) => tcpFields.some((field) => source[field]));
  const ports = operations.some((operation) => operation.ports ?? operation.notPorts);
  const isTold = operations.length > 0 ? !ports : sources.length > 0 && !names;
  if (isTold) report(httpOnlyDeny, {}, at);
}
