import type { At, Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { domainName, isDnsLabel, validateWildcardDomain } from '#analyzer/validation/names.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';

const anyHost = refusal('destination-any-host', {
  text: () => 'A destination needs one host; "*" is none.',
  fix: 'Name the service that gets the traffic.',
});

export const subsetEmpty = refusal('subset-empty', {
  text: () => 'The subset has no name.',
  fix: 'Name it; routes refer to it by that name.',
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
  destination: Destination,
  at: At & { path: Path },
  report: Report,
): void {
  const { host = '', subset = '', port } = destination;
  const hostAt = { ...at, path: [...at.path, 'host'] };
  if (host === '*') report(anyHost, {}, hostAt);
  else validateWildcardDomain(host, hostAt, report);
  if (subset !== '' && !isDnsLabel(subset)) {
    report(subsetName, { name: subset }, { ...at, path: [...at.path, 'subset'] });
  }
  if (port) validatePort(port.number ?? 0, { ...at, path: [...at.path, 'port', 'number'] }, report);
}
