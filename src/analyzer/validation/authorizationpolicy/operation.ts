import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import {
  port,
  validateNoneEmpty,
  validatePorts,
} from '#analyzer/validation/authorizationpolicy/lists.ts';
import { pathRules, validatePaths } from '#analyzer/validation/authorizationpolicy/paths.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];
type Operation = NonNullable<NonNullable<Rule['to']>[number]['operation']>;
type InRule = { rule: number };

const noOperation = refusal('authorizationpolicy-no-operation', {
  text: () => 'This item of "to" has no operation.',
  fix: 'Write "- operation:" and what it is below, or remove the item.',
  sameInIstio: ({ rule }: InRule) => String(rule),
});

const emptyOperation = refusal('authorizationpolicy-empty-operation', {
  text: () => 'The operation is empty.',
  fix: 'Say what is done, such as methods, paths or ports; for anything leave "to" out.',
  sameInIstio: ({ rule }: InRule) => String(rule),
});

export const operationRules = [noOperation, emptyOperation, port, ...pathRules];

/** What the request wants. */
export function validateOperation(
  operation: Operation | undefined,
  rule: number,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  if (!operation) {
    report(noOperation, { rule }, at);
    return;
  }
  const place = inside(at, 'operation');
  if (Object.keys(operation).length === 0) report(emptyOperation, { rule }, keyOf(place));
  for (const list of lists) {
    validateNoneEmpty(operation[list], list, inside(place, list), report);
  }
  for (const list of ['ports', 'notPorts'] as const) {
    validatePorts(operation[list], inside(place, list), report, settings);
  }
  for (const list of ['paths', 'notPaths'] as const) {
    validatePaths(operation[list], list, inside(place, list), report, settings);
  }
}

const lists = [
  'ports',
  'notPorts',
  'methods',
  'notMethods',
  'paths',
  'notPaths',
  'hosts',
  'notHosts',
] as const;
