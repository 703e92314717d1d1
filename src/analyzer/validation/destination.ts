import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { domainName, isDnsLabel, validateWildcardDomain } from '#analyzer/validation/names.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';

const anyHost = refusal('destination-any-host', {
  text: () => 'A destination needs one host; "*" is none.',
  fix: 'Name the service that gets the traffic.',
});

export const subsetName = refusal('subset-name', {
  text: ({ name }: { name: string }) => `"${name}" cannot name a subset.`,
  fix: 'Use at most 63 letters, digits and hyphens, with no hyphen at the ends.',
});

export const destinationRules = [anyHost, domainName, subsetName, portNumber];

type Destination = {
  readonly host?: string;
  readonly subset?: string;
  readonly port?: { readonly number?: number };
};

/** Where a route sends: a host, a subset of it, a port. */
export function validateDestination(
  { host = '', subset = '', port }: Destination,
  at: Field,
  report: Report,
): void {
  if (host === '*') report(anyHost, {}, inside(at, 'host'));
  else validateWildcardDomain(host, inside(at, 'host'), report);
  if (subset !== '' && !isDnsLabel(subset)) {
    report(subsetName, { name: subset }, inside(at, 'subset'));
  }
  if (port) validatePort(port.number ?? 0, inside(at, 'port', 'number'), report);
}
