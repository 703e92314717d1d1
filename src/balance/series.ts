import {
  connectionsOf,
  countOf,
  isOfAdmin,
  workerNumber,
  type Metric,
  type Origin,
  type Sample,
} from '#balance/sample.ts';
import { spellings } from '#balance/spellings.ts';

/** Labels of a series of Prometheus; its name is `__name__`. */
export type Labels = ReadonlyMap<string, string>;

/** Reads a value by the name and the labels that Prometheus gives to a statistic. */
export function seriesSample(labels: Labels, value: string): Sample | undefined {
  const name = labels.get('__name__') ?? '';
  if (name.startsWith('envoy_server_')) return ofServer(name, labels, value);
  const parts = /^envoy_listener_(?:(.+)_)?(downstream_cx_(?:active|total))$/.exec(name);
  if (!parts) return name === '' ? ofWorkerLabel(labels, value) : undefined;
  const between = parts[1] ?? '';
  if (isOfAdmin(between) || /(?:^|_)(?:main_thread|http|ssl)$/.test(between)) return undefined;
  for (const { read } of spellings) {
    const spelled = read(between, labels);
    if (!spelled) continue;
    const { worker: digits, address } = spelled;
    if (isOfAdmin(address)) return undefined;
    const worker = digits === undefined ? undefined : workerNumber(digits);
    if (digits !== undefined && worker === undefined) return undefined;
    const at = worker === undefined ? { address } : { address, worker };
    return connectionsOf({ ...at, metric: parts[2] as Metric }, value);
  }
  return undefined;
}

function ofServer(name: string, labels: Labels, text: string): Sample {
  const value = countOf(text);
  if (name === 'envoy_server_concurrency' && value !== undefined) {
    return { kind: 'concurrency', value };
  }
  const digits =
    /^envoy_server_worker_(\d+)_/.exec(name)?.[1] ??
    /^worker_(\d+)$/.exec(labels.get('thread_name') ?? '')?.[1] ??
    (name.startsWith('envoy_server_worker_') ? labels.get('envoy_worker_id') : undefined);
  const worker = digits === undefined ? undefined : workerNumber(digits);
  return worker === undefined ? { kind: 'server' } : { kind: 'worker', worker };
}

/** What `sum by (worker, …)` leaves: no name, but a label that somebody made of it. */
function ofWorkerLabel(labels: Labels, value: string): Sample | undefined {
  const digits = /^(?:worker_)?(\d+)$/.exec(
    labels.get('worker') ?? labels.get('envoy_worker_id') ?? '',
  )?.[1];
  const worker = digits === undefined ? undefined : workerNumber(digits);
  if (worker === undefined) return undefined;
  const address = addressOf(labels) ?? '';
  return connectionsOf({ address, worker, metric: 'downstream_cx_active' }, value);
}

function addressOf(labels: Labels): string | undefined {
  return labels.get('listener_address') ?? labels.get('envoy_listener_address');
}

const ofTheValue = new Set([
  '__name__',
  'listener_address',
  'envoy_listener_address',
  'envoy_worker_id',
  'worker',
  'thread_name',
]);

/** Which proxy a series is of: a scrape adds the labels that tell. */
export function originOf(labels: Labels): Origin | undefined {
  const rest = [...labels].filter(([name]) => !ofTheValue.has(name));
  if (rest.length === 0) return undefined;
  const pod = first(labels, ['pod', 'pod_name', 'kubernetes_pod_name']);
  const namespace = first(labels, ['namespace', 'kubernetes_namespace']);
  const instance = labels.get('instance');
  return {
    identity: JSON.stringify(rest.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ...(pod === undefined ? {} : { pod }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(instance === undefined ? {} : { instance }),
  };
}

function first(labels: Labels, names: readonly string[]): string | undefined {
  return names.map((name) => labels.get(name)).find((value) => value !== undefined);
}
