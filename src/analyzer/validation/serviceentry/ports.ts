import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, keyOf, specField } from '#analyzer/validation/field.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import {
  isHttp,
  isTls,
  portName,
  portProtocol,
  validatePortName,
  validateProtocol,
} from '#analyzer/validation/ports.ts';
import { isEqual } from '#analyzer/repair/is-equal.ts';
import { remove, surely } from '#analyzer/repair/plan.ts';

const repeatedName = refusal('serviceentry-port-name-repeated', {
  text: ({ name }: { name: string }) =>
    name === '' ? 'Two ports have no name.' : `Two ports are named "${name}".`,
  fix: 'Give each port a name of its own.',
});

const repeatedNumber = refusal('serviceentry-port-number-repeated', {
  text: ({ number }: { number: number }) => `Port ${number} is listed twice.`,
  fix: 'Keep one of them; a port has one protocol.',
});

const addressesRequired = caution('serviceentry-addresses-required', {
  text: ({ number }: { number: number }) =>
    `Port ${number} carries plain TCP, but the ServiceEntry has no addresses.`,
  why: 'Nothing but the port then tells its traffic from that of other hosts.',
  fix: 'Add spec.addresses, or set the protocol of the port if it is HTTP, TLS or gRPC.',
  sameInIstio: () => '',
});

const indistinctHosts = refusal('serviceentry-several-hosts', {
  text: ({ protocol }: { protocol: string }) =>
    `Several hosts share a port of ${protocol === '' ? 'no named protocol' : `the protocol ${protocol}`}.`,
  why: 'Only HTTP and TLS tell which host is meant.',
  fix: 'Write a ServiceEntry for each host, or set the protocol if it is HTTP or TLS.',
  sameInIstio: () => '',
});

export const serviceEntryPortRules = [
  repeatedName,
  repeatedNumber,
  addressesRequired,
  portName,
  portProtocol,
  portNumber,
  indistinctHosts,
];

/** The ports of a ServiceEntry, and whether they can tell its hosts apart. */
export function validatePorts(
  resource: Resource<'ServiceEntry'>,
  report: Report,
  settings: Settings,
): void {
  const { hosts = [], ports = [], resolution = 'NONE' } = resource.spec;
  const names = new Set<string>();
  const numbers = new Set<number>();
  for (const [index, { name = '', number = 0, protocol = '', targetPort }] of ports.entries()) {
    const at = specField(resource, 'ports', index);
    if (names.has(name) || numbers.has(number)) {
      const isSame = ports.slice(0, index).some((other) => isEqual(other, ports[index]));
      const repair = isSame ? surely(remove(at.path)) : undefined;
      if (names.has(name)) report(repeatedName, { name }, { ...inside(at, 'name'), repair });
      if (numbers.has(number)) {
        report(repeatedNumber, { number }, { ...inside(at, 'number'), repair });
      }
    }
    names.add(name);
    numbers.add(number);
    if (targetPort) validatePort(targetPort, inside(at, 'targetPort'), report);
    if (settings.likeIstio && lacksAddresses(resource, protocol)) {
      report(addressesRequired, { number }, inside(at, 'number'));
    }
    validatePortName(name, inside(at, 'name'), report);
    validateProtocol(protocol, inside(at, 'protocol'), report);
    validatePort(number, inside(at, 'number'), report);
  }
  const indistinct = ports.find(({ protocol }) => !isHttp(protocol) && !isTls(protocol));
  if (hosts.length > 1 && resolution !== 'NONE' && indistinct) {
    const { protocol = '' } = indistinct;
    report(indistinctHosts, { protocol }, keyOf(specField(resource, 'hosts')));
  }
}

/**
 * IST0134 says the same, and knows the label that forbids Istio to allocate addresses; Istio's
 * validation, run without labels, says it once more.
 */
function lacksAddresses({ spec }: Resource<'ServiceEntry'>, protocol: string): boolean {
  if (spec.addresses || (spec.resolution ?? 'NONE') !== 'NONE') return false;
  return protocol === '' || protocol === 'TCP';
}
