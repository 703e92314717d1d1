import { compose } from '#analyzer/reading/compose.ts';
import { expectationOf, isFatal, type DecodeIssue } from '#analyzer/reading/decode-issue.ts';
import { decode } from '#analyzer/reading/decode.ts';
import {
  boolean,
  duration,
  enumeration,
  integer,
  map,
  number,
  object,
  text,
  type Infer,
} from '#analyzer/schemas/schema.ts';
import { tlsSettings } from '#analyzer/schemas/destination-rule.ts';
import type { Report } from '#analyzer/check.ts';
import { validateClientTls } from '#analyzer/validation/client-tls.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { isAddress } from '#analyzer/validation/meshconfig/settings.ts';

/** Why Istio cannot take a value, as the end of a sentence about it, and what to write. */
export type ValueProblem = { problem: string; fix: string };

const endpoint = object({ address: text() });
const accelerator = object({ pollDelay: duration(), fallback: boolean() });

/** What can be wrong in the settings of a proxy; istiod takes fields that it does not know. */
const schema = object({
  configPath: text(),
  binaryPath: text(),
  serviceCluster: text(),
  discoveryAddress: text(),
  statsdUdpAddress: text(),
  drainDuration: duration(),
  terminationDrainDuration: duration(),
  concurrency: integer(),
  proxyAdminPort: integer(),
  statusPort: integer(),
  statNameLength: integer(),
  controlPlaneAuthPolicy: enumeration(['NONE', 'MUTUAL_TLS']),
  interceptionMode: enumeration(['REDIRECT', 'TPROXY', 'NONE']),
  holdApplicationUntilProxyStarts: boolean(),
  proxyMetadata: map(text()),
  runtimeValues: map(text()),
  image: object({ imageType: text() }),
  envoyAccessLogService: endpoint,
  envoyMetricsService: endpoint,
  tracing: object({
    zipkin: endpoint,
    lightstep: object({ address: text(), accessToken: text() }),
    datadog: endpoint,
    sampling: number(),
    tlsSettings,
  }),
  privateKeyProvider: object({ cryptomb: accelerator, qat: accelerator }),
});

type ProxyConfig = Infer<typeof schema>;

/** Why istiod cannot use the value of `proxy.istio.io/config`, which is YAML within YAML. */
export function proxyConfigProblem(value: string): ValueProblem | undefined {
  const fix = 'Write the fields of a ProxyConfig as YAML, in a block that begins with "|".';
  const read = compose(value, { start: 0, end: value.length });
  if ('problem' in read) return { problem: `is no YAML: ${read.problem.reason}`, fix };
  const { root } = read;
  if (!root || (root.kind === 'scalar' && root.value === null)) return undefined;
  if (root.kind !== 'map') return { problem: 'is no object', fix };
  const { value: config, issues } = decode(root, schema, true, []);
  const wrong = issues.find(isFatal);
  if (wrong) return { problem: typeProblem(wrong), fix: 'Correct the field.' };
  return ruleProblem(config);
}

function typeProblem({ path, problem }: DecodeIssue): string {
  const field = path.join('.');
  switch (problem.kind) {
    case 'wrong-type':
      return `has ${problem.found} in ${field}, which takes ${problem.expected}`;
    case 'unknown-value':
      return `has "${problem.value}" in ${field}, which takes ${problem.known.join(', ')}`;
    case 'bad-text':
      return `has "${problem.value}" in ${field}, which takes ${expectationOf(problem.type)}`;
    case 'out-of-range':
      return `has ${problem.value} in ${field}, which is too large a number`;
    default:
      return `has no field ${field}`;
  }
}

/** The rules that istiod has for the settings of a proxy. */
function ruleProblem(config: ProxyConfig): ValueProblem | undefined {
  for (const field of ['configPath', 'binaryPath', 'serviceCluster', 'discoveryAddress'] as const) {
    if (config[field] === '') return wrongField(field, '', 'leave the field out');
  }
  const drain = config.drainDuration;
  if (drain !== undefined && !isWholeSeconds(parseDuration(drain) ?? 0)) {
    return wrongField('drainDuration', drain, 'write whole seconds: "45s"');
  }
  for (const field of ['proxyAdminPort', 'statusPort'] as const) {
    const port = config[field];
    if (port !== undefined && (port < 1 || port > 65535)) {
      return wrongField(field, port, 'write a port from 1 to 65535');
    }
  }
  const addresses = {
    discoveryAddress: config.discoveryAddress,
    statsdUdpAddress: config.statsdUdpAddress,
    'envoyAccessLogService.address': config.envoyAccessLogService?.address,
    'envoyMetricsService.address': config.envoyMetricsService?.address,
  };
  const wrong = Object.entries(addresses).find(([, address]) => address && !isAddress(address));
  if (wrong) return wrongField(wrong[0], wrong[1] ?? '', hostAndPort);
  // Enumerations are open to protobuf, which takes any number.
  const { controlPlaneAuthPolicy: policy = 'NONE' } = config;
  if (!['NONE', 'MUTUAL_TLS'].includes(policy)) {
    return wrongField('controlPlaneAuthPolicy', policy, 'write NONE or MUTUAL_TLS');
  }
  return tracingProblem(config) ?? providerProblem(config);
}

const hostAndPort = 'write a host, a colon and the port';

/** Of a tracer, unlike of other services, the address has to be there. */
function tracingProblem({ tracing = {} }: ProxyConfig): ValueProblem | undefined {
  for (const kind of ['zipkin', 'lightstep', 'datadog'] as const) {
    const address = tracing[kind]?.address ?? '';
    if (!tracing[kind] || isAddress(address)) continue;
    return wrongField(`tracing.${kind}.address`, address, hostAndPort);
  }
  if (tracing.lightstep && !tracing.lightstep.accessToken) {
    return wrongField('tracing.lightstep.accessToken', '', 'write the token');
  }
  const problems: string[] = [];
  const report: Report = (message, args) => problems.push(message.text(args).replace(/\.$/, ''));
  const resource = { kind: 'Pod', namespace: '', name: '' };
  validateClientTls(tracing.tlsSettings, undefined, { resource, path: [] }, report);
  const [first] = problems;
  if (first === undefined) return undefined;
  return { problem: `has tracing.tlsSettings that Istio refuses: ${first}`, fix: 'Correct them.' };
}

function providerProblem({ privateKeyProvider }: ProxyConfig): ValueProblem | undefined {
  if (!privateKeyProvider) return undefined;
  const { cryptomb, qat } = privateKeyProvider;
  const provider = cryptomb ?? qat;
  if (!provider) return { problem: 'names no provider of private keys', fix: 'Name one.' };
  const { pollDelay = '' } = provider;
  if ((parseDuration(pollDelay) ?? 0) !== 0) return undefined;
  const field = `privateKeyProvider.${cryptomb ? 'cryptomb' : 'qat'}.pollDelay`;
  return wrongField(field, pollDelay, 'write a duration such as "10ms"');
}

function wrongField(field: string, value: string | number, todo: string): ValueProblem {
  return { problem: `sets ${field} to "${value}"`, fix: `In it, ${todo}.` };
}

function isWholeSeconds(milliseconds: number): boolean {
  return milliseconds > 0 && milliseconds % 1000 === 0;
}
