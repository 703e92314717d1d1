import { podNames } from '#balance/pod-names.ts';
import type { Proxy, Reading } from '#balance/proxy.ts';
import type { StatsReading } from '#balance/read.ts';

/** Names that stand for others; what was named once keeps its name. */
type Names = { pods: Map<string, string>; addresses: Map<string, string> };

/**
 * Makes texts of the counters of listeners alone, as the admin port writes them, fit to be shown to
 * others: pods and addresses get other names, the same in every text. They are judged as the whole
 * texts were.
 */
export function sharing(): (reading: StatsReading) => string {
  const names: Names = { pods: new Map(), addresses: new Map() };
  return ({ proxies }) => {
    const pods = podNames(proxies.map(({ origin }) => origin));
    const texts = proxies.map((proxy, index) => {
      const pod = pods[index] ?? null;
      // What has no name of its own stays apart, too.
      const isOwn = pods.filter((other) => other === pod).length === 1;
      const key = isOwn ? pod : proxy.origin.identity;
      const lines = proxy.cut ? [] : linesOf(proxy, names);
      if (key !== null) lines.unshift(`The result of pod ${podName(key, names)}:`);
      return lines.join('\n');
    });
    return texts.join('\n\n');
  };
}

function podName(pod: string, { pods }: Names): string {
  const name = pods.get(pod) ?? `pod-${pods.size + 1}`;
  pods.set(pod, name);
  return name;
}

function linesOf({ first, last, seen, concurrency }: Proxy, names: Names): string[] {
  return [
    ...(concurrency === undefined ? [] : [`server.concurrency: ${concurrency}`]),
    // Of a worker without connections, too, it is known that there is one.
    ...(seen > 0 ? [`server.worker_${seen - 1}.watchdog_miss: 0`] : []),
    ...(first === last ? [] : readingLines(first, names)),
    ...readingLines(last, names),
  ];
}

function readingLines(reading: Reading, names: Names): string[] {
  return [...reading].flatMap(([address, metrics]) =>
    Object.entries(metrics).flatMap(([metric, { own, workers, unreadable }]) => {
      const name = `listener.${masked(address, names)}`;
      return [
        ...(own === undefined ? [] : [`${name}.${metric}: ${own}`]),
        ...[...workers].map(([worker, count]) => `${name}.worker_${worker}.${metric}: ${count}`),
        // What cannot be read stays so: without it, the listener would get a verdict.
        ...[...unreadable].map((worker) => `${name}.worker_${worker}.${metric}: ?`),
      ];
    }),
  );
}

const ip = /^((?:\d{1,3}\.){3}\d{1,3}|\[[\da-f_]{2,40}\])(_\d{1,5})$/i;
/** "Any" and loopback tell nothing of a network. */
const telling = /^(?!0\.0\.0\.0$|127\.|\[__1?\]$)/;
const plainName = /^(?!admin)[\w-]{1,100}$/;

/** The same address gets the same name everywhere; a name that is no plain one gets another, too. */
function masked(address: string, { addresses }: Names): string {
  const [, host, port = ''] = ip.exec(address) ?? [];
  if (host === undefined ? plainName.test(address) : !telling.test(host)) return address;
  const key = host ?? address;
  const name = addresses.get(key) ?? nameOf(host, addresses.size + 1);
  addresses.set(key, name);
  return name + port;
}

/** IPv6 from the range for documentation; IPv4 has none as large, so the private one is used. */
function nameOf(host: string | undefined, count: number): string {
  if (host === undefined) return `listener-${count}`;
  return host.startsWith('[')
    ? `[2001_db8__${count.toString(16)}]`
    : `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
}
