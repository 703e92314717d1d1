import { limits } from '#balance/limits.ts';

/** The open connections now, or those that were accepted since the proxy started. */
export type Metric = 'downstream_cx_active' | 'downstream_cx_total';

/** One value, as every format tells it. */
export type Sample =
  | {
      kind: 'connections';
      /** As the statistic spells it: `0.0.0.0_15006`. */
      address: string;
      /** From 0. Without it, the value is the listener's own. */
      worker?: number;
      metric: Metric;
      value: number;
    }
  /** A worker's count that is written in a way that cannot be read. */
  | { kind: 'unreadable'; address: string; worker: number; metric: Metric; text: string }
  /** How many workers there are. */
  | { kind: 'concurrency'; value: number }
  /** There is a worker of this number. */
  | { kind: 'worker'; worker: number }
  /** Any other statistic of the server itself. */
  | { kind: 'server' };

/** Where a value comes from, as far as the labels of Prometheus tell. */
export type Origin = {
  /** Tells proxies apart. */
  identity: string;
  pod?: string;
  namespace?: string;
  instance?: string;
};

/** The number of a worker, unless it is none that any machine has. */
export function workerNumber(digits: string): number | undefined {
  const worker = /^\d{1,9}$/.test(digits) ? Number(digits) : limits.workers;
  return worker < limits.workers ? worker : undefined;
}

/** A count of connections, or that it cannot be read; a listener's own is not needed. */
export function connectionsOf(
  at: { address: string; worker?: number; metric: Metric },
  text: string,
): Sample | undefined {
  const value = countOf(text);
  if (value !== undefined) return { kind: 'connections', ...at, value };
  const { worker } = at;
  return worker === undefined
    ? undefined
    : { kind: 'unreadable', ...at, worker, text: text.trim() };
}

/** A count, also in the form `1.15e+04` of other exporters. Negative and endless ones are none. */
export function countOf(text: string): number | undefined {
  if (!/^\s*\+?\d[\d.]*(?:e[+-]?\d+)?\s*$/i.test(text.slice(0, 40))) return undefined;
  const value = Number(text);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** The admin port and the main thread carry no traffic of the mesh. */
export function isOfAdmin(address: string): boolean {
  return address === 'admin' || address.startsWith('admin.') || address.startsWith('admin_');
}
