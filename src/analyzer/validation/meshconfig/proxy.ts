import type { Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { Field } from '#analyzer/validation/field.ts';
import { duration } from '#analyzer/validation/meshconfig/duration.ts';
import { partOf, textOf } from '#analyzer/validation/meshconfig/part.ts';

const limit = refusal('meshconfig-limit', {
  text: ({ field, value, least }: { field: string; value: number; least: number }) =>
    `${field} is ${value}, less than ${least}.`,
  fix: ({ least }) => `Write ${least} or more; left out, it has its default.`,
});

const pollDelay = refusal('meshconfig-poll-delay', {
  text: ({ provider }: { provider: string }) =>
    provider === ''
      ? 'defaultConfig.privateKeyProvider names neither cryptomb nor qat.'
      : `defaultConfig.privateKeyProvider.${provider} needs a pollDelay other than 0.`,
  fix: 'Say how long signatures are collected: "cryptomb: { pollDelay: 10ms }".',
});

const autoAllocate = caution('meshconfig-auto-allocate', {
  text: () => 'The proxy metadata ISTIO_META_DNS_AUTO_ALLOCATE is deprecated.',
  why: 'istiod gives ServiceEntries addresses itself, and writes them into the status.',
  fix: 'Remove it; ServiceEntries without addresses get some all the same.',
});

export const proxyRules = [duration, limit, pollDelay, autoAllocate];

/** What the mesh config sets for every proxy: `defaultConfig`. */
export function validateProxy(mesh: unknown, at: Field, report: Report): void {
  const settings = partOf(mesh, 'defaultConfig', 'connectionSettings');
  for (const [name, least] of Object.entries(limits)) {
    const value = partOf(settings, name);
    if (typeof value !== 'number' || value >= least) continue;
    report(limit, { field: `defaultConfig.connectionSettings.${name}`, value, least }, at);
  }
  for (const name of durations) {
    const value = textOf(settings, name);
    const milliseconds = value === undefined ? undefined : parseDuration(value);
    if (value === undefined || milliseconds === undefined || milliseconds >= 0) continue;
    const field = `defaultConfig.connectionSettings.${name}`;
    report(duration, { field, value, rule: 'not negative' }, at);
  }
  const keys = partOf(mesh, 'defaultConfig', 'privateKeyProvider');
  if (typeof keys === 'object' && keys !== null) validateKeys(keys, at, report);
  if (partOf(mesh, 'defaultConfig', 'proxyMetadata', 'ISTIO_META_DNS_AUTO_ALLOCATE') !== undefined)
    report(autoAllocate, {}, at);
}

function validateKeys(keys: object, at: Field, report: Report): void {
  const provider = ['cryptomb', 'qat'].find((name) => partOf(keys, name)) ?? '';
  const delay = textOf(keys, provider, 'pollDelay') ?? '0';
  if (parseDuration(delay) === 0) report(pollDelay, { provider }, at);
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
