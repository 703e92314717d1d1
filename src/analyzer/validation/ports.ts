import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { isDnsLabel } from '#analyzer/validation/names.ts';
import { write } from '#analyzer/repair/plan.ts';
import { planForProtocol } from '#analyzer/repair/meant.ts';

type Name = { name: string };

export const gatewayProtocols = [
  ...['HTTP', 'HTTPS', 'HTTP2', 'GRPC', 'GRPC-WEB'],
  ...['TLS', 'TCP', 'MONGO', 'MYSQL', 'REDIS'],
];
const protocols = [...gatewayProtocols, 'UDP'];

export const portName = refusal('port-name', {
  text: ({ name }: Name) =>
    name === '' ? 'The port has no name.' : `"${name}" cannot name a port.`,
  fix: 'Use at most 63 letters, digits and hyphens, with no hyphen at the ends.',
});

export const portProtocol = refusal('port-protocol', {
  text: ({ name }: Name) => `Istio knows no protocol "${name}".`,
  fix: 'Write one of HTTP, HTTP2, GRPC, GRPC-WEB, HTTPS, TLS, TCP, MONGO, MYSQL, REDIS, UDP.',
  repair: ({ name }, path) => planForProtocol(name, protocols, (meant) => write(path, meant)),
});

const http = new Set(['http', 'http2', 'http_proxy', 'grpc', 'grpc-web']);
const tls = new Set(['https', 'tls']);
const tcp = new Set(['tcp', 'https', 'tls', 'mongo', 'redis', 'mysql']);

/** Whether Istio knows a protocol; upper and lower case are one. */
export function isProtocol(protocol: string | undefined): boolean {
  return isHttp(protocol) || isTcp(protocol) || protocol?.toLowerCase() === 'udp';
}

/** What Envoy reads as HTTP: routes can tell hosts, paths, headers. */
export function isHttp(protocol: string | undefined): boolean {
  return http.has(protocol?.toLowerCase() ?? '');
}

/** What comes encrypted: only the server name can be told. */
export function isTls(protocol: string | undefined): boolean {
  return tls.has(protocol?.toLowerCase() ?? '');
}

/** What is passed on as a stream of bytes. */
export function isTcp(protocol: string | undefined): boolean {
  return tcp.has(protocol?.toLowerCase() ?? '');
}

export function validatePortName(name: string, at: Field, report: Report): void {
  if (!isDnsLabel(name)) report(portName, { name }, at);
}

/** A protocol may be left out: Istio then finds it out from the traffic. */
export function validateProtocol(protocol: string, at: Field, report: Report): void {
  if (protocol !== '' && !isProtocol(protocol)) report(portProtocol, { name: protocol }, at);
}
