import { compose } from '#analyzer/reading/compose.ts';
import { expectationOf, isFatal, type DecodeIssue } from '#analyzer/reading/decode-issue.ts';
import { decode } from '#analyzer/reading/decode.ts';
import { isNull } from '#analyzer/reading/tree.ts';
import type { Report } from '#analyzer/check.ts';
import { proxySettings } from '#analyzer/schemas/proxy-settings.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { validateClientTls } from '#analyzer/validation/client-tls.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { proxyMistakes } from '#analyzer/validation/meshconfig/proxy.ts';
import { isAddress, isTracerAddress, tracers } from '#analyzer/validation/meshconfig/settings.ts';

/** Why Istio cannot take a value, as the end of a sentence about it, and what to write. */
export type ValueProblem = { problem: string; fix: string };

type ProxyConfig = Infer<typeof proxySettings>;

/** Why istiod cannot use the value of `proxy.istio.io/config`, which is YAML within YAML. */
export function proxyConfigProblem(value: string): ValueProblem | undefined {
  const fix = 'Write the fields of a ProxyConfig as YAML, in a block that begins with "|".';
  const read = compose(value, { start: 0, end: value.length });
  if ('problem' in read) return { problem: `is no YAML: ${read.problem.reason}`, fix };
  const { root } = read;
  if (!root || isNull(root)) return undefined;
  if (root.kind !== 'map') return { problem: 'is no object', fix };
  const { value: config, issues } = decode(root, proxySettings, true, []);
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
    envoyMetricsServiceAddress: config.envoyMetricsServiceAddress,
  };
  const toWrite = 'write a host, a colon and the port';
  const wrong = Object.entries(addresses).find(([, address]) => address && !isAddress(address));
  if (wrong) return wrongField(wrong[0], wrong[1] ?? '', toWrite);
  const { tracing } = config;
  for (const tracer of tracers) {
    const { address = '' } = tracing?.[tracer] ?? {};
    if (tracing?.[tracer] === undefined || isTracerAddress(address, tracer)) continue;
    return wrongField(`tracing.${tracer}.address`, address, toWrite);
  }
  // Enumerations are open to protobuf, which takes any number.
  const { controlPlaneAuthPolicy: policy = 'NONE' } = config;
  if (!['NONE', 'MUTUAL_TLS'].includes(policy)) {
    return wrongField('controlPlaneAuthPolicy', policy, 'write NONE or MUTUAL_TLS');
  }
  const [mistake] = proxyMistakes(config);
  if (mistake)
    return wrongField(mistake.field, mistake.value, `write a value that is ${mistake.rule}`);
  return tlsProblem(config);
}

function tlsProblem({ tracing }: ProxyConfig): ValueProblem | undefined {
  const problems: string[] = [];
  const report: Report = (message, args) => problems.push(message.text(args).replace(/\.$/, ''));
  const resource = { kind: 'Pod', namespace: '', name: '' };
  validateClientTls(tracing?.tlsSettings, undefined, { resource, path: [] }, report);
  const [first] = problems;
  if (first === undefined) return undefined;
  return { problem: `has tracing.tlsSettings that Istio refuses: ${first}`, fix: 'Correct them.' };
}

function wrongField(field: string, value: string | number, todo: string): ValueProblem {
  return { problem: `sets ${field} to "${value}"`, fix: `In it, ${todo}.` };
}

function isWholeSeconds(milliseconds: number): boolean {
  return milliseconds > 0 && milliseconds % 1000 === 0;
}
