import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { server } from '#analyzer/schemas/gateway.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { isProtocol } from '#analyzer/validation/ports.ts';
import { insert, surely } from '#analyzer/repair/plan.ts';

type Port = NonNullable<Infer<typeof server>['port']>;

/** The names of a Gateway's ports, each with the last number that was put behind it. */
export type PortNames = Map<string, number>;

export const portName = refusal('gateway-port-name', {
  text: ({ port }: { port: Port }) => `Port ${port.number ?? 0} has no name.`,
  fix: 'Name it, such as "http" or "https-shop".',
  sameInIstio: ({ port }) =>
    JSON.stringify([port.number ?? 0, port.protocol ?? '', port.targetPort ?? 0]),
});

/** @param names what the ports are named; the name that the repair gives is put in. */
export function reportNoName(port: Port, names: PortNames, at: Field, report: Report): void {
  report(portName, { port }, { ...inside(at, 'name'), repair: namePort(port, names, at) });
}

/** A name such as "https-443", or "https-443-2" where another port has that. */
function namePort({ number = 0, protocol = '' }: Port, names: PortNames, at: Field) {
  if (!isProtocol(protocol) || number <= 0) return undefined;
  const base = `${protocol.toLowerCase()}-${number}`;
  let name = base;
  let last = names.get(base) ?? 1;
  while (names.has(name)) name = `${base}-${++last}`;
  names.set(base, last);
  names.set(name, 1);
  return surely(insert(at.path, 'name', name));
}
