import type { Metric, Origin, Sample } from '#balance/sample.ts';
import { limits } from '#balance/limits.ts';

/** The values of one metric of one listener at one moment. */
export type Values = {
  own?: number;
  workers: Map<number, number>;
  /** Workers whose count cannot be read. */
  unreadable: Set<number>;
};

/** A moment: what every listener told, by its address and metric. */
export type Reading = Map<string, Partial<Record<Metric, Values>>>;

/** One Envoy, as it told of itself. */
export type Proxy = {
  origin: Origin;
  concurrency?: number;
  /** How many workers are named anywhere in its statistics. */
  seen: number;
  first: Reading;
  /** The latest moment where the text holds several. */
  last: Reading;
  readings: number;
  /** The text breaks off in its values. */
  cut: boolean;
};

/** Proxies by what tells them apart. */
export type Proxies = Map<string, Proxy>;

export function proxyOf(proxies: Proxies, origin: Origin): Proxy {
  const found = proxies.get(origin.identity);
  if (found) return found;
  const reading: Reading = new Map();
  const proxy = { origin, seen: 0, first: reading, last: reading, readings: 1, cut: false };
  proxies.set(origin.identity, proxy);
  return proxy;
}

/** From here on, what comes is of a later moment. */
export function startReading(proxy: Proxy): void {
  proxy.last = new Map();
  proxy.readings++;
}

/** @returns whether there was room for it. */
export function keep(proxy: Proxy, sample: Sample): boolean {
  switch (sample.kind) {
    case 'server':
      return true;
    case 'concurrency':
      if (sample.value >= 1 && sample.value <= limits.workers) {
        proxy.concurrency = Math.floor(sample.value);
      }
      return true;
    case 'worker':
      proxy.seen = Math.max(proxy.seen, sample.worker + 1);
      return true;
    case 'connections':
    case 'unreadable':
      return keepConnections(proxy, sample);
  }
}

function keepConnections(
  proxy: Proxy,
  sample: Sample & { kind: 'connections' | 'unreadable' },
): boolean {
  const { kind, address, worker, metric } = sample;
  if (isKnown(proxy, sample)) startReading(proxy);
  let listener = proxy.last.get(address);
  if (!listener) {
    if (proxy.last.size >= limits.listeners) return false;
    listener = {};
    proxy.last.set(address, listener);
  }
  const values = (listener[metric] ??= { workers: new Map(), unreadable: new Set() });
  if (kind === 'unreadable') values.unreadable.add(worker);
  else if (worker === undefined) values.own = sample.value;
  else values.workers.set(worker, sample.value);
  if (worker !== undefined) proxy.seen = Math.max(proxy.seen, worker + 1);
  return true;
}

/** Whether the latest reading has this statistic: once more, it is a second reading. */
export function isKnown({ last }: Proxy, sample: Sample): boolean {
  if (sample.kind !== 'connections' && sample.kind !== 'unreadable') return false;
  const values = last.get(sample.address)?.[sample.metric];
  if (!values) return false;
  const { worker } = sample;
  if (worker === undefined) return values.own !== undefined;
  return values.workers.has(worker) || values.unreadable.has(worker);
}
