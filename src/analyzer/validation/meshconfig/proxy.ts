import type { Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { partOf, textOf } from '#analyzer/validation/meshconfig/part.ts';

const setting = refusal('meshconfig-proxy-setting', {
  text: ({ field, value, rule }: Mistake) => `${field} is "${value}", and must be ${rule}.`,
  fix: ({ rule }) => `Write a value that is ${rule}.`,
});

const autoAllocate = caution('meshconfig-auto-allocate', {
  text: () => 'The proxy metadata ISTIO_META_DNS_AUTO_ALLOCATE is deprecated.',
  why: 'istiod gives ServiceEntries addresses itself, and writes them into the status.',
  fix: 'Remove it; ServiceEntries without addresses get some all the same.',
});

export const proxyRules = [setting, autoAllocate];

/** What the mesh config sets for every proxy: `defaultConfig`. */
export function validateProxy(mesh: unknown, at: Field, report: Report): void {
  const proxy = partOf(mesh, 'defaultConfig');
  for (const { field, value, rule } of proxyMistakes(proxy)) {
    report(setting, { field: `defaultConfig.${field}`, value, rule }, at);
  }
  if (partOf(proxy, 'proxyMetadata', 'ISTIO_META_DNS_AUTO_ALLOCATE') !== undefined) {
    report(autoAllocate, {}, at);
  }
}

type Mistake = { field: string; value: string | number; rule: string };

/** What istiod does not take of the settings of a proxy, in the mesh config or an annotation. */
export function proxyMistakes(proxy: unknown): Mistake[] {
  const found: Mistake[] = [];
  const settings = partOf(proxy, 'connectionSettings');
  for (const [name, least] of Object.entries(limits)) {
    const value = partOf(settings, name);
    if (typeof value !== 'number' || value >= least) continue;
    found.push({ field: `connectionSettings.${name}`, value, rule: `at least ${least}` });
  }
  for (const name of durations) {
    const value = textOf(settings, name);
    if (value === undefined || (parseDuration(value) ?? 0) >= 0) continue;
    found.push({ field: `connectionSettings.${name}`, value, rule: 'not negative' });
  }
  for (const field of ['configPath', 'binaryPath', 'serviceCluster', 'discoveryAddress']) {
    if (partOf(proxy, field) === '') found.push({ field, value: '', rule: 'not empty' });
  }
  const lightstep = partOf(proxy, 'tracing', 'lightstep');
  if (lightstep !== undefined && !textOf(lightstep, 'accessToken')) {
    found.push({ field: 'tracing.lightstep.accessToken', value: '', rule: 'not empty' });
  }
  const keys = partOf(proxy, 'privateKeyProvider');
  if (typeof keys !== 'object' || keys === null) return found;
  const provider = ['cryptomb', 'qat'].find((name) => partOf(keys, name)) ?? 'cryptomb';
  const value = textOf(keys, provider, 'pollDelay') ?? '0s';
  if (parseDuration(value) !== 0) return found;
  return [...found, { field: `privateKeyProvider.${provider}.pollDelay`, value, rule: 'above 0s' }];
}

const limits: Readonly<Record<string, number>> = {
  listenerPerConnectionBufferLimitBytes: 0,
  clusterPerConnectionBufferLimitBytes: 0,
  httpMaxConcurrentStreams: 1,
  http2InitialStreamWindowSize: 65_535,
  http2InitialConnectionWindowSize: 65_535,
  listenerConnectionLimit: 1,
  globalDownstreamConnectionLimit: 1,
};

const durations = [
  'httpIdleTimeout',
  'httpMaxConnectionDuration',
  'httpDrainTimeout',
  'httpRequestTimeout',
  'httpRequestHeadersTimeout',
  'httpStreamIdleTimeout',
  'httpMaxStreamDuration',
];
