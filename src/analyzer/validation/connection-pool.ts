import type { Report } from '#analyzer/check.ts';
import { parseDuration } from '#analyzer/duration.ts';
import { refusal } from '#analyzer/message.ts';
import type { connectionPool } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { durationRules, validateDurations } from '#analyzer/validation/numbers.ts';
import { perhapsTakeOut, takeOut } from '#analyzer/repair/plan.ts';

type Named = { field: string };

const empty = refusal('connection-pool-empty', {
  text: () => 'The connection pool sets nothing, neither for TCP nor for HTTP.',
  fix: 'Add tcp or http settings, or remove connectionPool.',
  repair: takeOut,
});

const negative = refusal('connection-pool-negative', {
  text: ({ field, value }: Named & { value: number }) => `${field} is ${value}, less than 0.`,
  fix: 'Write the limit, or leave the field out for none.',
  sameInIstio: ({ field }) => field,
  repair: perhapsTakeOut,
});

const upgradeAndClient = refusal('connection-pool-upgrade-and-client-protocol', {
  text: () => 'Connections are upgraded to HTTP/2, but also keep the protocol of the client.',
  fix: 'Remove useClientProtocol, or the h2UpgradePolicy UPGRADE.',
  repair: perhapsTakeOut,
});

const keepAlive = refusal('connection-pool-keep-alive', {
  text: ({ field }: Named) => `http2KeepAlive has no ${field}.`,
  fix: 'Set both: the interval of the pings and the timeout for their answers.',
});

export const connectionPoolRules = [empty, negative, upgradeAndClient, keepAlive, ...durationRules];

type ConnectionPool = Infer<typeof connectionPool>;
type Http = NonNullable<ConnectionPool['http']>;
type Tcp = NonNullable<ConnectionPool['tcp']>;

/** How many connections and requests a proxy keeps up. */
export function validateConnectionPool(
  pool: ConnectionPool | undefined,
  at: Field,
  report: Report,
): void {
  if (!pool) return;
  if (!pool.http && !pool.tcp) report(empty, {}, keyOf(at));
  if (pool.http) validateHttp(pool.http, inside(at, 'http'), report);
  if (pool.tcp) validateTcp(pool.tcp, inside(at, 'tcp'), report);
}

function validateHttp(http: Http, at: Field, report: Report): void {
  for (const field of [
    'http1MaxPendingRequests',
    'http2MaxRequests',
    'maxRequestsPerConnection',
    'maxRetries',
    'maxConcurrentStreams',
  ] as const) {
    validateLimit(http[field], field, at, report);
  }
  validateDurations(http, ['idleTimeout'], at, report);
  if (http.h2UpgradePolicy === 'UPGRADE' && http.useClientProtocol) {
    report(upgradeAndClient, {}, keyOf(inside(at, 'useClientProtocol')));
  }
  if (!http.http2KeepAlive) return;
  const pings = inside(at, 'http2KeepAlive');
  const fields = ['interval', 'timeout'] as const;
  for (const field of fields) {
    if (http.http2KeepAlive[field] === undefined) report(keepAlive, { field }, keyOf(pings));
  }
  validateDurations(http.http2KeepAlive, fields, pings, report);
}

function validateTcp(tcp: Tcp, at: Field, report: Report): void {
  validateLimit(tcp.maxConnections, 'maxConnections', at, report);
  validateDurations(tcp, ['connectTimeout', 'maxConnectionDuration'], at, report);
  // Less than a millisecond switches this one off.
  if (Math.trunc(parseDuration(tcp.idleTimeout ?? '') ?? 0) !== 0) {
    validateDurations(tcp, ['idleTimeout'], at, report);
  }
  if (tcp.tcpKeepalive) {
    const probes = inside(at, 'tcpKeepalive');
    validateDurations(tcp.tcpKeepalive, ['time', 'interval'], probes, report);
  }
}

function validateLimit(value: number | undefined, field: string, at: Field, report: Report): void {
  if (value !== undefined && value < 0) report(negative, { field, value }, inside(at, field));
}
