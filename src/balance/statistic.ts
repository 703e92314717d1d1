import {
  connectionsOf,
  countOf,
  isOfAdmin,
  workerNumber,
  type Metric,
  type Sample,
} from '#balance/sample.ts';

/** Only these two tell about connections; every other name of a listener is left alone. */
const ending = /\.(downstream_cx_(?:active|total))$/;
const handler = /\.(?:main_thread|worker_(\d+))$/;
/** Trees inside that of a listener, which have names of their own. */
const inner = /\.(?:http|ssl|tls_inspector|extension_config|fcds)(?:\.|$)/;

/**
 * Reads a statistic by its full name, as text, JSON and YAML give it.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/listeners/stats
 */
export function sampleOf(name: string, value: string): Sample | undefined {
  if (name.startsWith('listener.')) return ofListener(name, value);
  if (name.startsWith('server.')) return ofServer(name, value);
  return undefined;
}

function ofListener(name: string, text: string): Sample | undefined {
  const metric = ending.exec(name)?.[1] as Metric | undefined;
  if (metric === undefined) return undefined;
  const whole = name.slice('listener.'.length, -metric.length - 1);
  const found = handler.exec(whole);
  const address = found ? whole.slice(0, found.index) : whole;
  if (isOfAdmin(address) || inner.test(address)) return undefined;
  if (!found) return connectionsOf({ address, metric }, text);
  const worker = found[1] === undefined ? undefined : workerNumber(found[1]);
  return worker === undefined ? undefined : connectionsOf({ address, worker, metric }, text);
}

function ofServer(name: string, text: string): Sample {
  if (name === 'server.concurrency') {
    const value = countOf(text);
    if (value !== undefined) return { kind: 'concurrency', value };
  }
  const digits = /^server\.worker_(\d+)\./.exec(name)?.[1];
  const worker = digits === undefined ? undefined : workerNumber(digits);
  return worker === undefined ? { kind: 'server' } : { kind: 'worker', worker };
}
