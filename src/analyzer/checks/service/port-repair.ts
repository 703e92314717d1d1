import type { ServicePort } from '#analyzer/port-protocol.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { planForProtocol } from '#analyzer/repair/meant.ts';
import { insert, perhaps, surely, write, type Plan } from '#analyzer/repair/plan.ts';

/** What is spoken on ports with these numbers; on the first ones hardly ever anything else. */
const usual = new Map([
  [80, 'http'],
  [443, 'https'],
]);
const frequent = new Map([
  ...[3000, 5000, 8000, 8080, 8081, 9080, 9090].map((port) => [port, 'http'] as const),
  ...[22, 25, 5432, 5672, 9042, 9092].map((port) => [port, 'tcp'] as const),
  [3306, 'mysql'],
  [6379, 'redis'],
  [8443, 'https'],
  [27017, 'mongo'],
  [50051, 'grpc'],
]);

const protocols = [
  'http',
  'http2',
  'https',
  'grpc',
  'grpc-web',
  'tcp',
  'tls',
  'mongo',
  'mysql',
  'redis',
];

/**
 * How a port can tell its protocol. A name that is there stays, for others may refer to it:
 * appProtocol says the same beside it.
 *
 * @param alone whether the Service has no other port.
 */
export function portRepair(
  { name = '', appProtocol, port = 0 }: ServicePort,
  path: Path,
  alone: boolean,
): Plan | undefined {
  if (appProtocol !== undefined) {
    const at = [...path, 'appProtocol'];
    return planForProtocol(appProtocol, protocols, (meant) => write(at, meant));
  }
  const spoken = name.split('-').find((word) => protocols.includes(word)) ?? usual.get(port);
  const protocol = spoken ?? frequent.get(port);
  if (protocol === undefined) return undefined;
  const change =
    name === ''
      ? insert(path, 'name', alone ? protocol : `${protocol}-${port}`)
      : insert(path, 'appProtocol', protocol);
  return spoken === undefined ? perhaps(change) : surely(change);
}
