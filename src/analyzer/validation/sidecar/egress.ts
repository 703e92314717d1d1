import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import {
  ipAddress,
  unixAddressRules,
  unixPrefix,
  validateIp,
  validateUnixAddress,
} from '#analyzer/validation/addresses.ts';
import { inside, keyOf, specField, type Field } from '#analyzer/validation/field.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import { portName, portProtocol } from '#analyzer/validation/ports.ts';
import { egressHostRules, validateEgressHosts } from '#analyzer/validation/sidecar/egress-hosts.ts';
import {
  repeatedPort,
  targetPort,
  validateSidecarPort,
} from '#analyzer/validation/sidecar/ingress.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type Listener = NonNullable<SpecOf<'Sidecar'>['egress']>[number];

const portlessNotLast = refusal('sidecar-egress-order', {
  text: () => 'An egress listener without port must be the last one, and the only one.',
  why: 'It stands for all traffic that no other listener takes.',
  fix: 'Move it to the end, and put the hosts of others without port into it.',
});

const noSocket = refusal('sidecar-egress-no-socket', {
  text: () => 'An egress listener with port 0 must be bound to a socket.',
  fix: 'Write the number of the port, or bind it to "unix://" and the path of a socket.',
});

const captureMode = refusal('sidecar-egress-capture', {
  text: ({ mode }: { mode: string }) => `Traffic to a socket cannot be captured by ${mode}.`,
  fix: 'Set captureMode to NONE, or leave it out.',
  sameInIstio: () => '',
  repair: perhapsTakeOut,
});

const repeatedSocket = refusal('sidecar-egress-socket-repeated', {
  text: ({ bind }: { bind: string }) =>
    bind === '' ? 'Two listeners have port 0.' : `Two listeners are bound to "${bind}".`,
  fix: 'Keep one of them.',
  sameInIstio: () => '',
});

export const egressRules = [
  portlessNotLast,
  targetPort,
  portName,
  portProtocol,
  noSocket,
  ...unixAddressRules,
  captureMode,
  repeatedSocket,
  portNumber,
  ipAddress,
  repeatedPort,
  ...egressHostRules,
];

/** The listeners for traffic that the workload sends. */
export function validateEgress(resource: Resource<'Sidecar'>, report: Report): void {
  const { egress = [] } = resource.spec;
  const ports = new Set<number>();
  const sockets = new Set<string>();
  for (const [index, listener] of egress.entries()) {
    const at = specField(resource, 'egress', index);
    if (listener.port) {
      validateListener(listener, listener.port, at, report);
      const { number = 0 } = listener.port;
      const { bind = '' } = listener;
      if (number === 0) {
        if (sockets.has(bind)) report(repeatedSocket, { bind }, inside(at, 'bind'));
        sockets.add(bind);
      } else {
        if (ports.has(number)) report(repeatedPort, { port: number }, inside(at, 'port', 'number'));
        ports.add(number);
      }
    } else if (index < egress.length - 1) report(portlessNotLast, {}, keyOf(at));
    validateEgressHosts(listener.hosts ?? [], resource.namespace, inside(at, 'hosts'), report);
  }
}

function validateListener(
  { bind = '', captureMode: mode = 'DEFAULT' }: Listener,
  port: NonNullable<Listener['port']>,
  at: Field,
  report: Report,
): void {
  const { number = 0 } = port;
  validateSidecarPort(port, inside(at, 'port'), report);
  if (number !== 0) {
    validatePort(number, inside(at, 'port', 'number'), report);
    if (bind !== '') validateIp(bind, inside(at, 'bind'), report);
    return;
  }
  if (!bind.startsWith(unixPrefix)) report(noSocket, {}, inside(at, 'port', 'number'));
  else validateUnixAddress(bind, inside(at, 'bind'), report);
  if (mode !== 'DEFAULT' && mode !== 'NONE') {
    report(captureMode, { mode }, inside(at, 'captureMode'));
  }
}
