import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Settings } from '#analyzer/settings.ts';
import { validateIpOrCidr } from '#analyzer/validation/addresses.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type List = readonly string[] | undefined;

export const emptyValue = refusal('authorizationpolicy-empty-value', {
  text: ({ list }: { list: string }) => `An item of "${list}" is empty.`,
  fix: 'Write the value, or remove the item; "*" stands for any value that is there.',
  repair: perhapsTakeOut,
});

export const port = refusal('authorizationpolicy-port', {
  text: ({ port }: { port: string }) => `"${port}" is no number of a port.`,
  why: 'Ports are compared as numbers: there are no names, ranges or wildcards.',
  fix: 'List each port as a number in quotes: "8080".',
});

export function validateNoneEmpty(values: List, list: string, at: Field, report: Report): void {
  for (const [index, value] of (values ?? []).entries()) {
    if (value === '') report(emptyValue, { list }, inside(at, index));
  }
}

export function validateAddresses(
  values: List,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  for (const [index, value] of withoutEmpty(values, settings)) {
    validateIpOrCidr(value, inside(at, index), report);
  }
}

export function validatePorts(values: List, at: Field, report: Report, settings: Settings): void {
  for (const [index, value] of withoutEmpty(values, settings)) {
    if (!isPort(value)) report(port, { port: value }, inside(at, index));
  }
}

/** Unlike elsewhere, 0 is a port. */
export function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) <= 65535;
}

/** That an item is empty is told of every list; Istio also tells that it is no address or port. */
function withoutEmpty(values: List, { likeIstio }: Settings): [number, string][] {
  return [...(values ?? []).entries()].filter(([, value]) => likeIstio || value !== '');
}

/** Istio leaves some lists at their first mistake. */
export function toldOf<T>(mistakes: readonly T[], { likeIstio }: Settings): readonly T[] {
  return likeIstio ? mistakes.slice(0, 1) : mistakes;
}
