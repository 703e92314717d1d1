import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { tunnel } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { fqdnProblem } from '#analyzer/validation/names.ts';

const protocolRule = refusal('destinationrule-tunnel-protocol', {
  text: ({ protocol }: { protocol: string }) => `Requests cannot be tunnelled by "${protocol}".`,
  fix: 'Write CONNECT or POST.',
  sameInIstio: () => '',
});

const hostRule = refusal('destinationrule-tunnel-host', {
  text: ({ host, problem }: { host: string; problem: string }) =>
    `The tunnel leads to "${host}", which is neither an address nor a domain name: ${problem}.`,
  fix: 'Write the full name or the address of the host.',
});

const portRule = refusal('destinationrule-tunnel-port', {
  text: ({ port }: { port: number }) => `The tunnel leads to port ${port}, outside 1 to 65535.`,
  fix: 'Write the number of the port.',
});

export const tunnelRules = [protocolRule, hostRule, portRule];

/** The tunnel to a host behind the one that gets the traffic. */
export function validateTunnel(settings: Infer<typeof tunnel>, at: Field, report: Report): void {
  const { protocol = '', targetHost: host = '', targetPort: port = 0 } = settings;
  if (!['', 'CONNECT', 'POST'].includes(protocol)) {
    report(protocolRule, { protocol }, inside(at, 'protocol'));
  }
  const problem = fqdnProblem(host);
  if (problem && !isIp(host)) report(hostRule, { host, problem }, inside(at, 'targetHost'));
  if (port < 1 || port > 65535) report(portRule, { port }, inside(at, 'targetPort'));
}
