import type { Check } from '#analyzer/check.ts';
import { checks } from '#analyzer/checks.ts';
import { raisedCodes, retiredCodes } from '#analyzer/codes.ts';
import { kinds } from '#analyzer/kinds.ts';
import type { Level } from '#analyzer/message.ts';
import { internalError } from '#analyzer/messages.ts';

/**
 * What becomes of a code here: a check reports it, no file can decide it, or Istio gave it up.
 */
export const codeStates = ['reported', 'undecided', 'retired'] as const;
export type CodeState = (typeof codeStates)[number];

export function stateOf(code: string): CodeState {
  if (raisedCodes.has(code)) return 'reported';
  return retiredCodes.has(code) ? 'retired' : 'undecided';
}

/** The checks that report a code. */
export function checksOf(code: string): Check[] {
  return checks.filter(({ reports }) => reports.some((message) => message.code === code));
}

/** The level of a code that is reported. */
export function levelOf(code: string): Level | undefined {
  const messages = [internalError, ...checks.flatMap(({ reports }) => reports)];
  return messages.find((message) => message.code === code)?.level;
}

/** The ids of the rules behind a code, in their order. */
export function rulesOf(code: string): string[] {
  const rules = checks.flatMap(({ reports }) =>
    reports.flatMap((message) => (message.code === code ? (message.rule ?? []) : [])),
  );
  return [...new Set(rules)].toSorted();
}

const subjectNames: Readonly<Record<string, string>> = {
  kubernetesgateway: 'Gateway of the Gateway API',
  manifest: 'Any document',
  meshconfig: 'MeshConfig',
  meshnetworks: 'MeshNetworks',
  metadata: 'Any resource',
  resource: 'Any resource',
  webhook: 'Webhook configuration',
};

const kindNames = new Map(Object.keys(kinds).map((name) => [name.toLowerCase(), name]));

/** What a check is about, by the first word of its name: `virtualservice-gateways` → `VirtualService`. */
export function subjectOf(check: string): string {
  const [first = ''] = check.split('-');
  return subjectNames[first] ?? kindNames.get(first) ?? first;
}
