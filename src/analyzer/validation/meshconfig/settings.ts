import type { Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { caution, refusal } from '#analyzer/message.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { listOf, partOf, textOf } from '#analyzer/validation/meshconfig/part.ts';
import { fqdnProblem, isDnsLabel, wildcardDomainProblem } from '#analyzer/validation/names.ts';

type Setting = { field: string };

const port = refusal('meshconfig-port', {
  text: ({ field, port }: Setting & { port: number }) => `${field} is ${port}, outside 1 to 65535.`,
  fix: 'Write the number of a port.',
});

const duration = refusal('meshconfig-duration', {
  text: ({ field, value, rule }: Setting & { value: string; rule: string }) =>
    `${field} is "${value}", and must be ${rule}.`,
  fix: ({ rule }) => `Write a duration that is ${rule}.`,
});

const trustDomain = refusal('meshconfig-trust-domain', {
  text: ({ field, name, problem }: Setting & { name: string; problem: string }) =>
    `${field} names "${name}", which is no trust domain: ${problem}.`,
  fix: 'Use labels of letters, digits and hyphens, joined by dots.',
});

const address = refusal('meshconfig-address', {
  text: ({ field, address }: Setting & { address: string }) =>
    `${field} is "${address}", which is no host with a port.`,
  fix: 'Write a name or an IP address, a colon and the port.',
});

const curve = caution('meshconfig-curve', {
  text: ({ curve }: { curve: string }) => `Istio knows no curve "${curve}", and leaves it out.`,
  fix: 'Write P-256, P-384, P-521, X25519 or X25519MLKEM768.',
});

const repeatedCurve = caution('meshconfig-curve-repeated', {
  text: ({ curve }: { curve: string }) => `The curve "${curve}" is listed twice.`,
  fix: 'Keep one of them.',
});

const meshCurves = refusal('meshconfig-mutual-tls-curves', {
  text: () => 'meshMTLS.ecdhCurves is set, and mutual TLS of the mesh has no choice of curves.',
  fix: 'Remove it; tlsDefaults.ecdhCurves is for TLS to and from the outside.',
});

const serviceHost = refusal('meshconfig-service-host', {
  text: ({ name, problem }: { name: string; problem: string }) =>
    `serviceSettings names "${name}", which is no host: ${problem}.`,
  fix: 'Write the name of a service, or "*.namespace.svc.cluster.local" for all of a namespace.',
});

export const settingRules = [
  port,
  duration,
  trustDomain,
  address,
  curve,
  repeatedCurve,
  meshCurves,
  serviceHost,
];

const curves = new Set([
  'P-224',
  'P-256',
  'P-521',
  'P-384',
  'X25519',
  'X25519Kyber768Draft00',
  'X25519MLKEM768',
]);

export function validateSettings(mesh: unknown, at: Field, report: Report): void {
  validatePort(partOf(mesh, 'proxyListenPort'), 'proxyListenPort', at, report);
  for (const field of ['proxyAdminPort', 'statusPort']) {
    validatePort(partOf(mesh, 'defaultConfig', field), `defaultConfig.${field}`, at, report);
  }
  for (const [path, rule, isRight] of durations) {
    const value = textOf(mesh, ...path);
    const milliseconds = value === undefined ? undefined : parseDuration(value);
    if (value === undefined || milliseconds === undefined || isRight(milliseconds)) continue;
    report(duration, { field: path.join('.'), value, rule }, at);
  }
  const domains = [
    ['trustDomain', partOf(mesh, 'trustDomain')] as const,
    ...listOf(mesh, 'trustDomainAliases').map((name) => ['trustDomainAliases', name] as const),
  ];
  for (const [field, name] of domains) {
    const problem = typeof name === 'string' ? trustDomainProblem(name) : undefined;
    if (problem) report(trustDomain, { field, name: name as string, problem }, at);
  }
  for (const path of addresses) {
    const given = textOf(mesh, ...path);
    if (given && !isAddress(given)) {
      report(address, { field: path.join('.'), address: given }, at);
    }
  }
  for (const tracer of tracers) {
    const path = ['defaultConfig', 'tracing', tracer];
    const given = textOf(mesh, ...path, 'address') ?? '';
    if (partOf(mesh, ...path) !== undefined && !isTracerAddress(given, tracer)) {
      report(address, { field: [...path, 'address'].join('.'), address: given }, at);
    }
  }
  for (const name of listOf(mesh, 'serviceSettings').flatMap((one) => listOf(one, 'hosts'))) {
    const problem = typeof name === 'string' ? wildcardDomainProblem(name) : undefined;
    if (problem) report(serviceHost, { name: name as string, problem }, at);
  }
  validateCurves(mesh, at, report);
}

function validateCurves(mesh: unknown, at: Field, report: Report): void {
  if (listOf(mesh, 'meshMTLS', 'ecdhCurves').length > 0) report(meshCurves, {}, at);
  const seen = new Set<string>();
  for (const name of listOf(mesh, 'tlsDefaults', 'ecdhCurves')) {
    if (typeof name !== 'string' || name === '') continue;
    if (!curves.has(name)) report(curve, { curve: name }, at);
    else if (seen.has(name)) report(repeatedCurve, { curve: name }, at);
    seen.add(name);
  }
}

const durations = [
  [
    ['connectTimeout'],
    'from 1ms to 1h, in whole milliseconds',
    (ms: number) => ms >= 1 && ms <= 3_600_000 && Number.isInteger(ms),
  ],
  [['protocolDetectionTimeout'], 'in whole milliseconds', Number.isInteger],
  [
    ['defaultConfig', 'drainDuration'],
    'in whole seconds',
    (ms: number) => ms > 0 && ms % 1000 === 0,
  ],
] as const;

const addresses = [
  ['defaultConfig', 'discoveryAddress'],
  ['defaultConfig', 'statsdUdpAddress'],
  ['defaultConfig', 'envoyMetricsServiceAddress'],
  ['defaultConfig', 'envoyMetricsService', 'address'],
  ['defaultConfig', 'envoyAccessLogService', 'address'],
] as const;

export const tracers = ['zipkin', 'lightstep', 'datadog'] as const;

/** Unlike a host, a trust domain may end in a number, and be as long as one likes. */
function trustDomainProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  const invalid = name
    .replace(/\.$/, '')
    .split('.')
    .find((label) => !isDnsLabel(label));
  return invalid === undefined ? undefined : `its label "${invalid}" is none`;
}

function validatePort(value: unknown, field: string, at: Field, report: Report): void {
  if (typeof value !== 'number' || (value >= 1 && value <= 65535)) return;
  report(port, { field, port: value }, at);
}

/** A host and a port. */
export function isAddress(text: string): boolean {
  const [, bracketed, plain = '', number = ''] =
    /^(?:\[([^\]]*)\]|([^:]*)):(\d+)$/.exec(text) ?? [];
  if (Number(number) < 1 || Number(number) > 65535 || number === '') return false;
  const host = bracketed ?? plain;
  return isIp(host) || fqdnProblem(host) === undefined;
}

/** The same for a backend of traces, where the address of the node may stand for the host. */
export function isTracerAddress(text: string, tracer: (typeof tracers)[number]): boolean {
  return isAddress(tracer === 'lightstep' ? text : text.replace('$(HOST_IP)', '127.0.0.1'));
}
