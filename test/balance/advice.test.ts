import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { defaultSettings } from '#analyzer/settings.ts';
import { adviceFor, adviceForNothing, proxyKindOf, situationOf } from '#balance/advice.ts';
import type { ProxyKind, Situation } from '#balance/advice/situation.ts';
import { judge } from '#balance/judge.ts';
import { guidesOf } from '#balance/advice/guides.ts';
import { readStats } from '#balance/read.ts';
import type { RoleKind } from '#balance/role.ts';
import { verdicts } from '#balance/verdict.ts';

function situation(changes: Partial<Situation>): Situation {
  return {
    verdict: 'imbalanced',
    role: 'inbound',
    proxy: 'sidecar',
    port: 15006,
    workers: 8,
    total: 100,
    looksExact: false,
    minor: 31,
    ...changes,
  };
}

function text(changes: Partial<Situation>): string {
  return JSON.stringify(adviceFor(situation(changes)));
}

const inboundKey = 'ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE: \\"true\\"';
const outboundKey = 'ISTIO_META_OUTBOUND_LISTENER_EXACT_BALANCE: \\"true\\"';
const outbound = { role: 'service', port: 8080 } as const;

describe('the advice names', () => {
  test.each<[string, Partial<Situation>, string]>([
    ['the inbound variable for 15006', {}, inboundKey],
    ['the outbound variable for a service', outbound, outboundKey],
    ['the outbound variable for a gateway', { ...outbound, proxy: 'gateway' }, outboundKey],
    ['an EnvoyFilter before 1.13', { minor: 12 }, 'context: SIDECAR_INBOUND'],
    ['the context of a gateway', { ...outbound, proxy: 'gateway', minor: 12 }, 'context: GATEWAY'],
    ['the hand-off before 1.11', { ...outbound, minor: 10 }, 'no switch helps'],
    ['that tunnels are balanced', { role: 'hbone', port: 15008 }, 'already on'],
    ['the CPU limit', { verdict: 'too-few-connections' }, 'CPU limit'],
    [
      'two workers of old sidecars',
      { verdict: 'too-few-connections', minor: 17 },
      'starts 2 workers',
    ],
    ['the shared socket', { minor: 11, total: 9000 }, 'share one socket'],
    ['the annotation for counters', { verdict: 'no-data' }, 'proxyStatsMatcher'],
    ['the older annotation', { verdict: 'no-data', minor: 7 }, 'statsInclusionRegexps'],
  ])('%s', (_, changes, part) => {
    expect(text(changes)).toContain(part);
  });

  test.each<[string, Partial<Situation>, string]>([
    ['the outbound variable for 15006', {}, outboundKey],
    ['a variable before 1.13', { minor: 12 }, inboundKey],
    ['exact balance where no switch helps', { ...outbound, minor: 10 }, 'exact_balance: {}'],
    ['balance on 15001', { role: 'capture', port: 15001 }, 'EXACT_BALANCE'],
    ['anything to change where all is well', { verdict: 'balanced' }, 'EXACT_BALANCE'],
    ['fields that an old release lacks', { minor: 14 }, 'maxConnectionDuration'],
    [
      'ProxyConfig before it was there',
      { verdict: 'too-few-connections', minor: 12 },
      'ProxyConfig',
    ],
    ['the balancer that was removed', {}, 'dlb'],
  ])('never %s', (_, changes, part) => {
    expect(text(changes)).not.toContain(part);
  });
});

describe('the situation', () => {
  test.each<[string[], ProxyKind]>([
    [['0.0.0.0_15001', '0.0.0.0_8080'], 'sidecar'],
    [['0.0.0.0_8443', '0.0.0.0_15021'], 'gateway'],
    [['0.0.0.0_15008', 'envoy_internal_main_internal'], 'waypoint'],
    [['edge'], 'envoy'],
  ])('with %j is that of a %s', (addresses, kind) => {
    expect(proxyKindOf(addresses)).toBe(kind);
  });

  test.each([
    ['1.12', 12],
    ['v1.9.4', 9],
    ['', 31],
    ['latest', 31],
  ])('of version "%s" is that of 1.%d', (version, minor) => {
    const { listeners } = judge(
      readStats('listener.0.0.0.0_15006.worker_0.downstream_cx_active: 3'),
    );
    expect(situationOf(listeners[0]!, listeners, version)).toMatchObject({ minor, port: 15006 });
  });
});

/** This is said of every EnvoyFilter, and the advice says it, too. */
const ofEveryFilter = 'envoyfilter-standing';

describe('every manifest passes the analyzer, and every advice leads on to a guide', () => {
  const minors = [4, 7, 10, 12, 13, 14, 17, 18, 20, 21, 22, 24, 26, 31];
  const roles: RoleKind[] = ['inbound', 'capture', 'hbone', 'service', 'named', 'internal'];
  const proxies: ProxyKind[] = ['sidecar', 'gateway', 'waypoint', 'envoy'];
  const manifests = new Map<string, { title: string; minor: number }>();
  const withoutGuide = new Set<string>();
  for (const minor of minors) {
    const all = roles.flatMap((role) =>
      proxies.flatMap((proxy) =>
        verdicts.flatMap((verdict) => adviceFor(situation({ minor, role, proxy, verdict }))),
      ),
    );
    for (const advice of [...all, ...adviceForNothing(`1.${minor}`)]) {
      if (guidesOf([advice]).length === 0) withoutGuide.add(advice.id);
      for (const { title, text: manifest } of advice.manifests) {
        manifests.set(manifest, { title: `${advice.title}: ${title}`, minor });
      }
    }
  }

  test('no advice is without a guide', () => {
    expect([...withoutGuide]).toEqual([]);
  });

  test('two pieces of advice with one guide name it once, that of the first first', () => {
    expect(guidesOf([{ id: 'concurrency' }, { id: 'connections' }, { id: 'none' }])).toEqual([
      'concurrency-and-cpu-limits',
      'throughput-and-worker-balance',
    ]);
  });

  test.each(
    [...manifests].map(([manifest, { title, minor }]) => [title, minor, manifest] as const),
  )('%s, in 1.%d', async (_, minor, manifest) => {
    const settings = { ...defaultSettings, istioVersion: `1.${minor}` };
    const { findings, resources } = await analyze(
      [{ name: 'advice.yaml', text: manifest }],
      settings,
    );
    expect(resources).toBe(1);
    const told = findings
      .filter(({ absent, rule }) => !absent && rule !== ofEveryFilter)
      .map(({ code, message }) => `${code}: ${message}`);
    expect(told).toEqual([]);
  });
});
