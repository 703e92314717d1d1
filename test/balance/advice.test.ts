import { describe, expect, test } from 'vitest';
import { analyze } from '#analyzer/analyze.ts';
import { defaultSettings } from '#analyzer/settings.ts';
import { adviceFor, adviceForNothing, proxyKindOf, situationOf } from '#balance/advice.ts';
import type { Missing, ProxyKind, Situation } from '#balance/advice/situation.ts';
import { judge } from '#balance/judge.ts';
import { guidesOf } from '#balance/advice/guides.ts';
import { readStats } from '#balance/read.ts';
import type { RoleKind } from '#balance/role.ts';
import { verdicts } from '#balance/verdict.ts';
import { outbound, situation } from './situation.ts';

function text(changes: Partial<Situation>): string {
  return JSON.stringify(adviceFor(situation(changes)));
}

const inboundKey = 'ISTIO_META_INBOUND_LISTENER_EXACT_BALANCE: \\"true\\"';
const outboundKey = 'ISTIO_META_OUTBOUND_LISTENER_EXACT_BALANCE: \\"true\\"';

describe('the advice names', () => {
  test.each<[string, Partial<Situation>, string]>([
    ['the inbound variable for 15006', {}, inboundKey],
    ['the outbound variable for a service', outbound, outboundKey],
    ['the outbound variable for a gateway', { ...outbound, proxy: 'gateway' }, outboundKey],
    ['an EnvoyFilter before 1.13', { minor: 12 }, 'context: SIDECAR_INBOUND'],
    ['the context of a gateway', { ...outbound, proxy: 'gateway', minor: 12 }, 'context: GATEWAY'],
    ['the hand-off before 1.11', { ...outbound, minor: 10 }, 'no switch helps'],
    [
      'the listener of one service by its name',
      { role: 'service', port: 9043, name: '10.112.43.239_9043', minor: 12 },
      'name: 10.112.43.239_9043',
    ],
    [
      'the context of a sidecar beside that of a gateway',
      { ...outbound, proxy: 'gateway', minor: 12 },
      'write SIDECAR_OUTBOUND',
    ],
    ['that tunnels are balanced', { role: 'hbone', port: 15008 }, 'be on here already'],
    ['why tunnels are uneven all the same', { role: 'hbone' }, 'when tunnels close'],
    ['few tunnels', { role: 'hbone', beyondChance: false }, 'small number of tunnels'],
    [
      'the connections of each listener',
      { verdict: 'too-few-connections', onlyTogether: true },
      'to each destination',
    ],
    ['the listeners of traffic', { role: 'readiness' }, 'does not matter'],
    ['the whole text', { verdict: 'no-data', missing: 'end' }, 'Take the statistics whole'],
    ['digits alone', { verdict: 'no-data', missing: 'number' }, 'leave them as they are'],
    ['another query', { verdict: 'no-data', missing: 'answer' }, 'Mend the query'],
    ['other names', { verdict: 'no-data', missing: 'series' }, 'calls the series'],
    [
      'that the series may not be made',
      { verdict: 'no-data', missing: 'series' },
      'proxyStatsMatcher',
    ],
    ['usedonly', { verdict: 'balanced', missing: 'workers' }, 'With usedonly'],
    ['a command to begin with', { verdict: 'no-data', missing: 'statistics' }, 'of a proxy'],
    ['the number of workers in its query', {}, '|envoy_server_concurrency'],
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
    ['a DestinationRule for tunnels', { role: 'hbone' }, 'DestinationRule'],
    ['a small number where more than chance is at work', { role: 'hbone' }, 'small number'],
    [
      'exact balance where only all listeners together are uneven',
      { verdict: 'too-few-connections', onlyTogether: true },
      'EXACT_BALANCE',
    ],
    ['anything to change for probes', { role: 'readiness' }, 'DestinationRule'],
    ['counters to one whose text breaks off', { verdict: 'no-data', missing: 'end' }, 'rollout'],
    [
      'that connections are even where one worker is named',
      { verdict: 'balanced', missing: 'workers' },
      'are even',
    ],
    ['counters to one whose query is wrong', { verdict: 'no-data', missing: 'answer' }, 'rollout'],
    ['counters to one who gave prose', { verdict: 'no-data', missing: 'statistics' }, 'rollout'],
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
    [['10.112.43.239_9043'], 'sidecar'],
    [['[fd00_10__5]_9043'], 'sidecar'],
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
  const lacks: Missing[] = [
    'counters',
    'end',
    'number',
    'answer',
    'series',
    'statistics',
    'workers',
  ];
  const manifests = new Map<string, { title: string; minor: number }>();
  const withoutGuide = new Set<string>();
  for (const minor of minors) {
    const all = roles.flatMap((role) =>
      proxies.flatMap((proxy) =>
        verdicts.flatMap((verdict) => [
          ...adviceFor(situation({ minor, role, proxy, verdict })),
          ...adviceFor(situation({ minor, role, proxy, verdict, name: '10.96.1.2_3306' })),
          ...adviceFor(situation({ minor, role, proxy, verdict, onlyTogether: true })),
        ]),
      ),
    );
    const none = lacks.flatMap((missing) => adviceForNothing(`1.${minor}`, missing));
    for (const advice of [...all, ...none]) {
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
