import type { SpecOf } from '#analyzer/kinds.ts';
import type { Resource } from '#analyzer/resource.ts';

export type ServicePort = NonNullable<SpecOf<'Service'>['ports']>[number];

/** What the name of a port, up to its first hyphen, may say. */
const named = new Set([
  ...['tcp', 'udp', 'tls', 'mongo', 'mysql', 'redis'],
  ...['http', 'http2', 'http_proxy', 'https', 'grpc', 'grpc-web'],
]);

/** Kubernetes' own names, for `appProtocol` alone. */
const kubernetesNames = new Map([
  ['kubernetes.io/h2c', 'http2'],
  ['kubernetes.io/ws', 'http'],
  ['kubernetes.io/wss', 'https'],
]);

/** SMTP, DNS, MySQL, MongoDB: here the server speaks first, so Istio takes them for TCP. */
const tcpByNumber = new Set([25, 53, 3306, 27017]);

/**
 * The protocol that Istio takes a port of a Service to have: by its `appProtocol`, else by its name.
 *
 * @returns in lower case; `undefined` where the proxies have to find out from the traffic.
 */
export function portProtocol(port: ServicePort): string | undefined {
  if (port.protocol === 'UDP') return 'udp';
  const kubernetesName = kubernetesNames.get(port.appProtocol ?? '');
  if (kubernetesName !== undefined) return kubernetesName;
  const text = (port.appProtocol ?? port.name ?? '').toLowerCase();
  if (text.startsWith('grpc-web')) return 'grpc-web';
  const prefix = text.split('-', 1)[0] ?? '';
  if (named.has(prefix)) return prefix;
  return tcpByNumber.has(port.port ?? 0) ? 'tcp' : undefined;
}

/**
 * The port of a Pod that a port of a Service leads to. A name means the container port of that
 * name.
 *
 * @returns the name itself where no container has it.
 */
export function targetPortNumber(
  { port = 0, targetPort }: ServicePort,
  pod: Resource<'Pod'>,
): number | string {
  if (typeof targetPort !== 'string')
    return targetPort === undefined || targetPort === 0 ? port : targetPort;
  for (const { ports = [] } of pod.spec.containers ?? []) {
    const named = ports.find(({ name }) => name === targetPort);
    if (named) return named.containerPort ?? 0;
  }
  return /^\d+$/.test(targetPort) ? Number(targetPort) : targetPort;
}
