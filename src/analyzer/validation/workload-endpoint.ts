import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { workloadEntry } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import {
  isIp,
  unixAddressRules,
  unixPrefix,
  validateUnixAddress,
} from '#analyzer/validation/addresses.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { labelRules, validateLabels } from '#analyzer/validation/labels.ts';
import { fqdnProblem } from '#analyzer/validation/names.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import { portName, validatePortName } from '#analyzer/validation/ports.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type Address = { address: string };

const noAddress = refusal('workload-no-address', {
  text: () => 'The workload has no address.',
  fix: 'Add address; one behind a gateway of another network needs network only.',
});

const networkOnly = caution('workload-network-only', {
  text: ({ network }: { network: string }) =>
    `The workload has no address, only the network "${network}".`,
  why: 'Traffic can get there through the east-west gateway of that network alone.',
  fix: 'Add address if the workload can be reached directly.',
});

export const endpointAddress = refusal('workload-address', {
  text: ({ address }: Address) => `"${address}" is neither an IP address nor a name of DNS.`,
  fix: 'Write an address or a name, without protocol and port.',
});

const endpointNoIp = refusal('workload-address-no-ip', {
  text: ({ address }: Address) =>
    `With resolution STATIC an endpoint needs an IP address, and "${address}" is none.`,
  fix: 'Write the IP address, or set resolution to DNS.',
});

const socketWithPorts = refusal('workload-socket-ports', {
  text: ({ address }: Address) => `The endpoint "${address}" is a socket, and has no ports.`,
  fix: 'Remove ports.',
  repair: perhapsTakeOut,
});

const socketPorts = refusal('workload-socket-one-port', {
  text: ({ address }: Address) =>
    `The endpoint "${address}" is a socket, so the ServiceEntry must have just one port.`,
  fix: 'Keep one port, and put the others into a ServiceEntry of their own.',
  sameInIstio: () => '',
});

export const unknownPort = refusal('workload-unknown-port', {
  text: ({ name }: { name: string; port: number }) =>
    `The ServiceEntry has no port "${name}", which the endpoint gives a number.`,
  fix: 'Use the name of a port of the ServiceEntry, or remove the entry.',
  sameInIstio: ({ port }) => String(port),
});

export const endpointPartRules = [portName, portNumber, ...labelRules];

export const workloadRules = [
  noAddress,
  networkOnly,
  endpointAddress,
  ...unixAddressRules,
  socketWithPorts,
  ...endpointPartRules,
];
export const staticEndpointRules = [
  ...workloadRules.filter((rule) => rule !== endpointAddress),
  endpointNoIp,
  unknownPort,
  socketPorts,
];

export type WorkloadEndpoint = Infer<typeof workloadEntry>;

/**
 * A workload outside of the cluster: a WorkloadEntry, or an endpoint of a ServiceEntry.
 *
 * @param servicePorts the names of the ports of a ServiceEntry with resolution STATIC.
 */
export function validateWorkload(
  workload: WorkloadEndpoint,
  at: Field,
  report: Report,
  servicePorts?: ReadonlySet<string>,
): void {
  const { address = '', network = '', ports = {} } = workload;
  if (address === '' && network === '') {
    report(noAddress, {}, inside(at, 'address'));
    return;
  }
  const isSocket = address.startsWith(unixPrefix);
  const where = inside(at, 'address');
  if (address === '') report(networkOnly, { network }, inside(at, 'network'));
  else if (isSocket) {
    validateUnixAddress(address, where, report);
    if (Object.keys(ports).length > 0) {
      report(socketWithPorts, { address }, keyOf(inside(at, 'ports')));
    }
    if (servicePorts && servicePorts.size !== 1) report(socketPorts, { address }, where);
  } else if (!isIp(address)) {
    if (servicePorts) report(endpointNoIp, { address }, where);
    else if (fqdnProblem(address)) report(endpointAddress, { address }, where);
  }
  validateEndpointParts(workload, at, report, servicePorts);
}

/** The ports and labels of a workload. */
export function validateEndpointParts(
  { ports = {}, labels }: WorkloadEndpoint,
  at: Field,
  report: Report,
  servicePorts?: ReadonlySet<string>,
): void {
  for (const [name, port] of Object.entries(ports)) {
    const where = inside(at, 'ports', name);
    if (servicePorts && !servicePorts.has(name)) report(unknownPort, { name, port }, keyOf(where));
    validatePortName(name, keyOf(where), report);
    validatePort(port, where, report);
  }
  validateLabels(labels, inside(at, 'labels'), report);
}
