import { accepting } from '#balance/advice/accepting.ts';
import { clientFirst } from '#balance/advice/client-first.ts';
import { concurrency } from '#balance/advice/concurrency.ts';
import { connections } from '#balance/advice/connections.ts';
import { exactBalance } from '#balance/advice/exact-balance.ts';
import { expose } from '#balance/advice/expose.ts';
import { handOff } from '#balance/advice/hand-off.ts';
import { measure } from '#balance/advice/measure.ts';
import { scaleOut } from '#balance/advice/scale-out.ts';
import {
  latestMinor,
  type Advice,
  type ProxyKind,
  type Situation,
} from '#balance/advice/situation.ts';
import type { ListenerJudgement } from '#balance/judge.ts';
import { roleOf } from '#balance/role.ts';

/** Each gives advice, or has nothing to say. */
const advisers: readonly ((situation: Situation) => Advice | undefined)[] = [
  expose,
  clientFirst,
  handOff,
  exactBalance,
  connections,
  concurrency,
  scaleOut,
  accepting,
  measure,
];

/** What to do about one listener, by the release of Istio that runs it. */
export function adviceFor(situation: Situation): Advice[] {
  return advisers.flatMap((adviser) => adviser(situation) ?? []);
}

/**
 * @param listeners those of the same pod, which tell what kind of proxy it is.
 * @param istioVersion as a user writes it: `1.31`, `1.31.2`. Anything else stands for the newest.
 */
export function situationOf(
  listener: ListenerJudgement,
  listeners: readonly ListenerJudgement[],
  istioVersion = '',
): Situation {
  const { verdict, workers, total, looksExact, address, pod } = listener;
  const port = /_(\d+)$/.exec(address)?.[1];
  const neighbours = listeners.filter((other) => other.pod === pod);
  return {
    verdict,
    role: roleOf(address).kind,
    proxy: proxyKindOf(neighbours.map((other) => other.address)),
    port: port === undefined ? undefined : Number(port),
    workers,
    total,
    looksExact,
    minor: minorOf(istioVersion),
  };
}

/** Where nothing was read: how to get what is missing. */
export function adviceForNothing(istioVersion = ''): Advice[] {
  return adviceFor({
    verdict: 'no-data',
    role: 'inbound',
    proxy: 'sidecar',
    port: undefined,
    workers: 0,
    total: 0,
    looksExact: false,
    minor: minorOf(istioVersion),
  });
}

/** A sidecar captures, a waypoint ends tunnels, and a gateway has nothing but ports of its own. */
export function proxyKindOf(addresses: readonly string[]): ProxyKind {
  const roles = new Set(addresses.map((address) => roleOf(address).kind));
  if (roles.has('inbound') || roles.has('capture')) return 'sidecar';
  if (roles.has('hbone') || roles.has('internal')) return 'waypoint';
  return roles.has('service') ? 'gateway' : 'envoy';
}

function minorOf(version: string): number {
  const minor = /^v?1\.(\d{1,3})(?:\.|$|-)/.exec(version.trim())?.[1];
  return minor === undefined ? latestMinor : Number(minor);
}
