import { accepting } from '#balance/advice/accepting.ts';
import { clientFirst } from '#balance/advice/client-first.ts';
import { concurrency } from '#balance/advice/concurrency.ts';
import { connections } from '#balance/advice/connections.ts';
import { exactBalance } from '#balance/advice/exact-balance.ts';
import { expose } from '#balance/advice/expose.ts';
import { fetchAnew } from '#balance/advice/fetch.ts';
import { handOff } from '#balance/advice/hand-off.ts';
import { measure } from '#balance/advice/measure.ts';
import { scaleOut } from '#balance/advice/scale-out.ts';
import {
  latestMinor,
  type Advice,
  type Missing,
  type ProxyKind,
  type Situation,
} from '#balance/advice/situation.ts';
import { together } from '#balance/advice/together.ts';
import type { ListenerJudgement } from '#balance/judgement.ts';
import { isBeyondChance, isUntold } from '#balance/order.ts';
import type { StatsReading } from '#balance/read.ts';
import { isOfOneAddress, roleOf } from '#balance/role.ts';
import { sumsOf, type ProxySum } from '#balance/sums.ts';

/** Each gives advice, or has nothing to say. */
const advisers: readonly ((situation: Situation) => Advice | undefined)[] = [
  fetchAnew,
  expose,
  together,
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
  return advisers.flatMap((adviser) => ask(adviser, situation));
}

/** Advice on several listeners. What is the same for some of them is said once. */
export type SharedAdvice = Advice & { listeners: string[] };

/** @param situations with what the listeners are called, the worst first. */
export function adviceForAll(
  situations: readonly (readonly [string, Situation])[],
): SharedAdvice[] {
  return advisers.flatMap((adviser) => {
    const found = new Map<string, SharedAdvice>();
    for (const [name, situation] of situations) {
      for (const advice of ask(adviser, situation)) {
        const key = JSON.stringify(advice);
        const known = found.get(key);
        if (known) known.listeners.push(name);
        else found.set(key, { ...advice, listeners: [name] });
      }
    }
    return [...found.values()];
  });
}

function ask(adviser: (typeof advisers)[number], situation: Situation): Advice[] {
  const { role, verdict } = situation;
  const isBeside = role === 'readiness' || role === 'metrics';
  // Nobody spreads probes and scrapes.
  if (isBeside && verdict !== 'no-data' && adviser !== measure) return [];
  return [adviser(situation) ?? []].flat();
}

/**
 * @param listeners those of the same pod, which tell what kind of proxy it is.
 * @param istioVersion as a user writes it: `1.31`, `1.31.2`. Anything else stands for the newest.
 * @param sums of all listeners.
 */
export function situationOf(
  listener: ListenerJudgement,
  listeners: readonly ListenerJudgement[],
  istioVersion = '',
  sums: readonly ProxySum[] = sumsOf(listeners),
): Situation {
  const { verdict, workers, total, looksExact, address, pod } = listener;
  const port = /_(\d+)$/.exec(address)?.[1];
  const neighbours = listeners.filter((other) => other.pod === pod);
  const missing = missingOf(listener);
  return {
    verdict,
    role: roleOf(address).kind,
    proxy: proxyKindOf(neighbours.map((other) => other.address)),
    port: port === undefined ? undefined : Number(port),
    name: isOfOneAddress(address) && !address.startsWith('[') ? address : undefined,
    workers,
    total,
    looksExact,
    beyondChance: isBeyondChance(listener),
    onlyTogether: sums.some((sum) => sum.pod === pod && sum.leads),
    ...(missing === undefined ? {} : { missing }),
    minor: minorOf(istioVersion),
  };
}

/** Where nothing was read: how to get what is missing. */
export function adviceForNothing(istioVersion = '', missing: Missing = 'counters'): Advice[] {
  return adviceFor({
    verdict: 'no-data',
    role: 'inbound',
    proxy: 'sidecar',
    port: undefined,
    workers: 0,
    total: 0,
    looksExact: false,
    beyondChance: false,
    onlyTogether: false,
    missing,
    minor: minorOf(istioVersion),
  });
}

function missingOf(listener: ListenerJudgement): Missing | undefined {
  const { verdict, cut, unreadable } = listener;
  if (isUntold(listener)) return 'workers';
  if (verdict !== 'no-data') return undefined;
  if (cut) return 'end';
  return unreadable ? 'number' : 'counters';
}

/** What a text without any listener lacks. */
export function missingIn({ cut, problems, hasServer, formats }: StatsReading): Missing {
  const kinds = new Set(problems.map(({ kind }) => kind));
  if (cut) return 'end';
  if (kinds.has('prometheus-error') || kinds.has('aggregated')) return 'answer';
  if (kinds.has('no-series')) return 'series';
  return hasServer || formats.length > 0 ? 'counters' : 'statistics';
}

/**
 * A sidecar captures, or has a listener for one service's address; a waypoint ends tunnels; and a
 * gateway has nothing but ports of its own.
 */
export function proxyKindOf(addresses: readonly string[]): ProxyKind {
  const roles = new Set(addresses.map((address) => roleOf(address).kind));
  if (roles.has('inbound') || roles.has('capture')) return 'sidecar';
  if (roles.has('hbone') || roles.has('internal')) return 'waypoint';
  if (addresses.some(isOfOneAddress)) return 'sidecar';
  return roles.has('service') ? 'gateway' : 'envoy';
}

function minorOf(version: string): number {
  const minor = /^v?1\.(\d{1,3})(?:\.|$|-)/.exec(version.trim())?.[1];
  return minor === undefined ? latestMinor : Number(minor);
}
