import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { portNumber, validatePort } from '#analyzer/validation/numbers.ts';
import { write } from '#analyzer/repair/plan.ts';
import { planForMeant } from '#analyzer/repair/meant.ts';

type Probe = NonNullable<SpecOf<'WorkloadGroup'>['probe']>;

const negative = refusal('workloadgroup-probe-negative', {
  text: ({ field }: { field: string }) => `"${field}" of the probe is negative.`,
  fix: 'Write 0 or more; left out, it has its default.',
});

const scheme = refusal('workloadgroup-probe-scheme', {
  text: ({ scheme }: { scheme: string }) => `A probe cannot use the scheme "${scheme}".`,
  fix: 'Write HTTP or HTTPS, in upper case.',
  sameInIstio: () => '',
  repair: ({ scheme: name }, path) =>
    planForMeant(name, ['HTTP', 'HTTPS'], (meant) => write(path, meant)),
});

const headerName = refusal('workloadgroup-probe-header', {
  text: ({ name }: { name: string }) => `"${name}" is no name of a header.`,
  fix: 'Use letters, digits and hyphens.',
});

const noCommand = refusal('workloadgroup-probe-command', {
  text: () => 'The probe has no command to run.',
  fix: 'Add exec.command.',
});

const method = refusal('workloadgroup-probe-method', {
  text: ({ grpc }: { grpc: boolean }) =>
    grpc ? 'Istio does not accept probes by gRPC.' : 'The probe does not say what to do.',
  fix: ({ grpc }) =>
    grpc
      ? 'Use tcpSocket or exec: the schema has the field, but istiod refuses the resource for it.'
      : 'Add one of httpGet, tcpSocket and exec.',
});

export const probeRules = [negative, scheme, headerName, noCommand, method, portNumber];

/** How the health of a workload is asked. */
export function validateProbe(probe: Probe, at: Field, report: Report): void {
  for (const field of numbers) {
    if ((probe[field] ?? 0) < 0) report(negative, { field }, inside(at, field));
  }
  const { exec, grpc, httpGet, tcpSocket } = probe;
  // Of several methods, which the API server refuses, the last one counts.
  if (grpc) {
    report(method, { grpc: true }, keyOf(inside(at, 'grpc')));
    return;
  }
  if (exec) {
    if (!exec.command) report(noCommand, {}, keyOf(inside(at, 'exec')));
  } else if (tcpSocket) {
    validatePort(tcpSocket.port ?? 0, inside(at, 'tcpSocket', 'port'), report);
  } else if (httpGet) validateHttpGet(httpGet, inside(at, 'httpGet'), report);
  else report(method, { grpc: false }, keyOf(at));
}

const numbers = [
  'periodSeconds',
  'initialDelaySeconds',
  'timeoutSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

function validateHttpGet(
  { httpHeaders = [], port = 0, scheme: name = '' }: NonNullable<Probe['httpGet']>,
  at: Field,
  report: Report,
): void {
  validatePort(port, inside(at, 'port'), report);
  if (name !== '' && name !== 'HTTP' && name !== 'HTTPS') {
    report(scheme, { scheme: name }, inside(at, 'scheme'));
  }
  for (const [index, header] of httpHeaders.entries()) {
    const { name: text = '' } = header;
    if (/^[-A-Za-z0-9]+$/.test(text)) continue;
    report(headerName, { name: text }, inside(at, 'httpHeaders', index, 'name'));
  }
}
