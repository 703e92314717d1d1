import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { ipAddress, validateIp } from '#analyzer/validation/addresses.ts';
import { validateConnectionPool } from '#analyzer/validation/connection-pool.ts';
import { inside, keyOf, specField, type Field } from '#analyzer/validation/field.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import {
  isHttp,
  portName,
  portProtocol,
  validatePortName,
  validateProtocol,
} from '#analyzer/validation/ports.ts';
import {
  defaultEndpointRules,
  validateDefaultEndpoint,
} from '#analyzer/validation/sidecar/default-endpoint.ts';
import { ingressTlsRules, validateIngressTls } from '#analyzer/validation/sidecar/ingress-tls.ts';
import { takeOut } from '#analyzer/repair/plan.ts';

type Listener = NonNullable<SpecOf<'Sidecar'>['ingress']>[number];
type Port = NonNullable<Listener['port']>;

const noPort = refusal('sidecar-ingress-no-port', {
  text: () => 'The ingress listener has no port.',
  fix: 'Add port with number and protocol.',
});

export const targetPort = refusal('sidecar-target-port', {
  text: () => 'A Sidecar has no use for targetPort.',
  fix: 'Remove it; where an ingress listener sends traffic is for defaultEndpoint to say.',
  repair: takeOut,
});

export const repeatedPort = refusal('sidecar-port-repeated', {
  text: ({ port }: { port: number }) => `Two listeners have port ${port}.`,
  fix: 'Keep one of them.',
  sameInIstio: () => '',
});

const httpPool = caution('sidecar-http-pool', {
  text: ({ port }: { port: Port }) =>
    `Port ${port.number ?? 0} has settings for HTTP, but its protocol ${port.protocol ? `is ${port.protocol}` : 'is not set'}.`,
  why: 'Only the settings for TCP apply.',
  fix: 'Set the protocol to HTTP or HTTP2, or remove connectionPool.http.',
  sameInIstio: ({ port }) => JSON.stringify([port.number, port.name, port.protocol]),
});

export const ingressRules = [
  noPort,
  targetPort,
  portName,
  portProtocol,
  portNumber,
  ipAddress,
  repeatedPort,
  ...defaultEndpointRules,
  ...ingressTlsRules,
  httpPool,
];

/** The listeners for traffic that comes to the workload. */
export function validateIngress(
  resource: Resource<'Sidecar'>,
  report: Report,
  settings: Settings,
): void {
  const seen = new Set<number>();
  for (const [index, listener] of (resource.spec.ingress ?? []).entries()) {
    const at = specField(resource, 'ingress', index);
    if (!listener.port) {
      report(noPort, {}, keyOf(at));
      continue;
    }
    const { number = 0 } = listener.port;
    if (seen.has(number)) report(repeatedPort, { port: number }, inside(at, 'port', 'number'));
    seen.add(number);
    validateListener(listener, listener.port, at, report, settings);
  }
}

function validateListener(
  listener: Listener,
  port: Port,
  at: Field,
  report: Report,
  settings: Settings,
): void {
  const { bind = '', connectionPool, defaultEndpoint = '', tls } = listener;
  validateSidecarPort(port, inside(at, 'port'), report);
  validatePort(port.number ?? 0, inside(at, 'port', 'number'), report);
  if (bind !== '') validateIp(bind, inside(at, 'bind'), report);
  if (defaultEndpoint !== '') {
    validateDefaultEndpoint(defaultEndpoint, inside(at, 'defaultEndpoint'), report, settings);
  }
  if (tls) validateIngressTls(tls, port.protocol ?? '', inside(at, 'tls'), report);
  validateConnectionPool(connectionPool, inside(at, 'connectionPool'), report);
  if (connectionPool?.http && !isHttp(port.protocol)) {
    report(httpPool, { port }, keyOf(inside(at, 'connectionPool', 'http')));
  }
}

/** What ports of either direction have in common. */
export function validateSidecarPort(port: Port, at: Field, report: Report): void {
  if (port.targetPort) report(targetPort, {}, keyOf(inside(at, 'targetPort')));
  if (port.name) validatePortName(port.name, inside(at, 'name'), report);
  validateProtocol(port.protocol ?? '', inside(at, 'protocol'), report);
}
