import {
  checkValues,
  type Checked,
  type Values,
} from '#analyzer/request/authorization/check-values.ts';
import { known, type Facts } from '#analyzer/request/authorization/facts.ts';
import { fitsHost, fitsPath, fitsPattern } from '#analyzer/request/authorization/text-pattern.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { SpecOf } from '#analyzer/kinds.ts';

type Rule = NonNullable<SpecOf<'AuthorizationPolicy'>['rules']>[number];
export type Operation = NonNullable<NonNullable<Rule['to']>[number]['operation']>;

/** The fields of an operation. All of them have to hold. */
export function checkOperation(operation: Operation, base: Path, facts: Facts): Checked[] {
  const { request, port } = facts;
  const check = (
    values: Values,
    field: keyof Operation,
    notField: keyof Operation,
    needsHttp: boolean,
  ): Checked[] =>
    checkValues(values, operation[field], operation[notField], [
      [...base, field],
      [...base, notField],
    ]).map((one) => (needsHttp ? { ...one, needsHttp } : one));
  const values = (what: string, value: string, fits: Values['fits']): Values => {
    return { what, fact: known(value), fits };
  };
  return [
    ...check(values('host', request.authority, fitsHost), 'hosts', 'notHosts', true),
    ...check(values('method', request.method, fitsPattern), 'methods', 'notMethods', true),
    ...check(values('path', request.path, fitsPath), 'paths', 'notPaths', true),
    ...check(
      values('port of the workload', String(port), (wanted, given) => wanted === given),
      'ports',
      'notPorts',
      false,
    ),
  ];
}
