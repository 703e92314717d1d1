import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { server } from '#analyzer/schemas/gateway.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import {
  ipAddress,
  unixAddressRules,
  unixPrefix,
  validateIp,
  validateUnixAddress,
} from '#analyzer/validation/addresses.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { portName, reportNoName, type PortNames } from '#analyzer/validation/gateway/port-name.ts';
import { gatewayHostRules, validateGatewayHost } from '#analyzer/validation/namespace-host.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import { gatewayProtocols, isHttp, isProtocol, isTls } from '#analyzer/validation/ports.ts';
import { serverTlsRules, validateServerTls } from '#analyzer/validation/server-tls.ts';
import { perhapsTakeOut, takeOut, write } from '#analyzer/repair/plan.ts';
import { planForProtocol } from '#analyzer/repair/meant.ts';

type Server = Infer<typeof server>;
type Port = NonNullable<Server['port']>;
type PortArgs = { port: Port };

const noHosts = refusal('gateway-no-hosts', {
  text: () => 'The server has no hosts, so it answers for none.',
  fix: 'Add hosts; "*" stands for any.',
});

const noPort = refusal('gateway-no-port', {
  text: () => 'The server has no port.',
  fix: 'Add port with number, name and protocol.',
});

const protocol = refusal('gateway-port-protocol', {
  text: ({ protocol }: { protocol: string }) =>
    protocol === '' ? 'The port has no protocol.' : `A Gateway knows no protocol "${protocol}".`,
  fix: 'Write one of HTTP, HTTPS, HTTP2, GRPC, GRPC-WEB, TLS, TCP, MONGO, MYSQL, REDIS.',
  repair: ({ protocol: name }, path) =>
    name === ''
      ? undefined
      : planForProtocol(name, gatewayProtocols, (meant) => write(path, meant)),
});

const targetPort = refusal('gateway-target-port', {
  text: () => 'A Gateway has no use for targetPort.',
  why: 'A gateway listens on number; where traffic goes is for routes to say.',
  fix: 'Remove targetPort.',
  repair: takeOut,
});

const portOfSocket = refusal('gateway-socket-port', {
  text: ({ port }: PortArgs) => `The server listens on a socket, which has no port ${port.number}.`,
  fix: 'Set the number to 0, or bind to an IP address.',
  sameInIstio: ({ port }) =>
    JSON.stringify([port.number, port.protocol ?? '', port.name ?? '', port.targetPort ?? 0]),
});

const withoutTls = refusal('gateway-tls-missing', {
  text: ({ protocol }: { protocol: string }) => `The protocol is ${protocol}, but tls is not set.`,
  fix: 'Add tls with a mode: SIMPLE with credentialName ends TLS here, PASSTHROUGH passes it on.',
  sameInIstio: () => '',
});

const tlsOnHttp = refusal('gateway-tls-on-http', {
  text: () => 'The port speaks plain HTTP, but TLS is to be ended on it.',
  fix: 'Set the protocol to HTTPS, or keep nothing but httpsRedirect in tls.',
});

const tlsOnOther = refusal('gateway-tls-on-tcp', {
  text: ({ protocol }: { protocol: string }) =>
    `TLS is set, but ports of the protocol ${protocol} speak none.`,
  fix: 'Set the protocol to TLS or HTTPS, or remove tls.',
  sameInIstio: () => '',
  repair: perhapsTakeOut,
});

export const gatewayServerRules = [
  noHosts,
  ...gatewayHostRules,
  noPort,
  protocol,
  portNumber,
  targetPort,
  portName,
  portOfSocket,
  ipAddress,
  ...unixAddressRules,
  ...serverTlsRules,
  withoutTls,
  tlsOnHttp,
  tlsOnOther,
];

/**
 * One server of a Gateway: a port, the hosts behind it, and TLS.
 *
 * @param portNames the names that ports of the Gateway have; what a repair would add is put in.
 */
export function validateServer(
  server: Server,
  portNames: PortNames,
  at: Field,
  report: Report,
): void {
  const { bind = '', hosts = [], port, tls } = server;
  if (hosts.length === 0) report(noHosts, {}, keyOf(inside(at, 'hosts')));
  for (const [index, host] of hosts.entries()) {
    validateGatewayHost(host, inside(at, 'hosts', index), report);
  }
  const portAt = inside(at, 'port');
  const portIsRight = port ? validateServerPort(port, bind, portAt, report) : false;
  if (port && !port.name) reportNoName(port, portNames, portAt, report);
  if (!port) report(noPort, {}, keyOf(at));
  validateBind(bind, port, at, report);
  if (tls) validateServerTls(tls, inside(at, 'tls'), report);
  if (portIsRight) validateTlsOfProtocol(server, at, report);
}

/** @returns whether nothing is wrong with it; otherwise TLS is not held against its protocol. */
function validateServerPort(port: Port, bind: string, at: Field, report: Report): boolean {
  const known = isProtocol(port.protocol);
  const number = port.number ?? 0;
  const onSocket = number === 0 && bind.startsWith(unixPrefix);
  if (!known) report(protocol, { protocol: port.protocol ?? '' }, inside(at, 'protocol'));
  if (!onSocket) validatePort(number, inside(at, 'number'), report);
  if (port.targetPort) report(targetPort, {}, keyOf(inside(at, 'targetPort')));
  const inRange = onSocket || (number >= 1 && number <= 65535);
  return known && inRange && !port.targetPort && Boolean(port.name);
}

function validateBind(bind: string, port: Port | undefined, at: Field, report: Report): void {
  if (bind === '') return;
  if (!bind.startsWith(unixPrefix)) {
    validateIp(bind, inside(at, 'bind'), report);
    return;
  }
  validateUnixAddress(bind, inside(at, 'bind'), report);
  if (port?.number) report(portOfSocket, { port }, inside(at, 'port', 'number'));
}

function validateTlsOfProtocol({ port, tls }: Server, at: Field, report: Report): void {
  const args = { protocol: port?.protocol ?? '' };
  if (isTls(port?.protocol)) {
    if (!tls) report(withoutTls, args, inside(at, 'port', 'protocol'));
    return;
  }
  if (!tls) return;
  if (!isHttp(port?.protocol)) {
    report(tlsOnOther, args, keyOf(inside(at, 'tls')));
    return;
  }
  const { mode = 'PASSTHROUGH', caCertificates, privateKey, serverCertificate } = tls;
  const passing = mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
  if (!passing || caCertificates || privateKey || serverCertificate) {
    report(tlsOnHttp, {}, keyOf(inside(at, 'tls')));
  }
}
