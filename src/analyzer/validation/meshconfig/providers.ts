import type { Report } from '#analyzer/check.ts';
import { caution } from '#analyzer/message.ts';
import { isIp } from '#analyzer/validation/addresses.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { listOf, partOf, textOf } from '#analyzer/validation/meshconfig/part.ts';
import { fqdnProblem, isDnsLabel } from '#analyzer/validation/names.ts';

type Provider = { provider: string };

const providerName = caution('meshconfig-provider-name', {
  text: ({ provider }: Provider) =>
    provider === ''
      ? 'An extension provider has no name.'
      : `Two extension providers are named "${provider}".`,
  fix: 'Give each a name of its own; policies refer to it by that name.',
});

const providerService = caution('meshconfig-provider-service', {
  text: ({ provider, service }: Provider & { service: string }) =>
    service === ''
      ? `The extension provider "${provider}" names no service.`
      : `The extension provider "${provider}" is at "${service}", which is no service.`,
  fix: 'Write the name of the service: "otel-collector.observability.svc.cluster.local".',
});

const providerPort = caution('meshconfig-provider-port', {
  text: ({ provider, port }: Provider & { port: number }) =>
    `The extension provider "${provider}" has port ${port}, outside 1 to 65535.`,
  fix: 'Write the number of the port.',
});

export const providerRules = [providerName, providerService, providerPort];

/** Kinds of providers that are services. */
const services = [
  'envoyExtAuthzHttp',
  'envoyExtAuthzGrpc',
  'zipkin',
  'lightstep',
  'datadog',
  'opencensus',
  'skywalking',
  'opentelemetry',
  'envoyHttpAls',
  'envoyTcpAls',
  'envoyOtelAls',
];

/** What policies and telemetry may send to. istiod leaves out what is wrong here. */
export function validateProviders(mesh: unknown, at: Field, report: Report): void {
  const names = new Set<string>();
  for (const given of listOf(mesh, 'extensionProviders')) {
    const provider = textOf(given, 'name') ?? '';
    if (provider === '' || names.has(provider)) report(providerName, { provider }, at);
    names.add(provider);
    for (const kind of services.filter((name) => partOf(given, name) !== undefined)) {
      const service = textOf(given, kind, 'service') ?? '';
      if (!isService(service)) report(providerService, { provider, service }, at);
      const port = partOf(given, kind, 'port');
      const number = typeof port === 'number' ? port : 0;
      if (number < 1 || number > 65535) report(providerPort, { provider, port: number }, at);
    }
  }
}

/** A name of DNS or an IP address, with a namespace before it or not. */
function isService(text: string): boolean {
  const slash = text.indexOf('/');
  const host = text.slice(slash + 1);
  if (slash >= 0 && !isDnsLabel(text.slice(0, slash))) return false;
  return isIp(host) || fqdnProblem(host) === undefined;
}
