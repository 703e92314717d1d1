import type { Problem } from '#balance/format.ts';
import { formats } from '#balance/formats.ts';
import { limits } from '#balance/limits.ts';
import { partsOf, type Part } from '#balance/parts.ts';
import { isKnown, keep, proxyOf, startReading, type Proxies, type Proxy } from '#balance/proxy.ts';
import type { Origin, Sample } from '#balance/sample.ts';

/** What stands in a paste. */
export type StatsReading = {
  proxies: Proxy[];
  /** Titles of the formats, in the order of the paste. */
  formats: string[];
  problems: Problem[];
  /** Counts that cannot be read, in the order of the paste. */
  unreadable: Unreadable[];
  /** There are statistics of the server, whatever there is of listeners. */
  hasServer: boolean;
  /** The text ended, or began, in the middle of a value. */
  cut: boolean;
  /** There was more than is read. */
  tooMuch: boolean;
};

export type Unreadable = { address: string; text: string; line?: number };

/**
 * Reads Envoy's listener statistics in any of their forms, of any number of proxies.
 *
 * @param onProgress is told the share of the text that has been read, from 0 to 1.
 */
export function readStats(text: string, onProgress?: (share: number) => void): StatsReading {
  const result: StatsReading = {
    proxies: [],
    formats: [],
    problems: [],
    unreadable: [],
    hasServer: false,
    cut: false,
    tooMuch: text.length > limits.length,
  };
  if (result.tooMuch) return result;
  const proxies: Proxies = new Map();
  const clean = text.replace(/\ufeff/g, '').replace(/\r\n?/g, '\n');
  const parts = partsOf(clean);
  let done = 0;
  for (const part of parts) {
    readPart(part, proxies, result);
    done += part.text.length;
    onProgress?.(done / clean.length);
  }
  result.proxies = [...proxies.values()];
  return result;
}

function readPart(part: Part, proxies: Proxies, result: StatsReading): void {
  const own: Origin = {
    identity: `part ${part.pod ?? ''}`,
    ...(part.pod === undefined ? {} : { pod: part.pod }),
  };
  const told = new Map<Proxy, Told[]>();
  let cut = false;
  for (const format of formats) {
    if (!format.fits(part)) continue;
    let found = 0;
    const ending = format.read(part, (sample, { origin, reading = 0, line } = {}) => {
      found++;
      if (sample.kind === 'unreadable') {
        const { address, text } = sample;
        const at = line === undefined ? {} : { line: part.line + line - 1 };
        result.unreadable.push({ address, text, ...at });
      } else if (sample.kind !== 'connections') result.hasServer = true;
      const proxy = proxyOf(proxies, mergedOrigin(own, origin));
      const list = told.get(proxy);
      if (list) list.push({ sample, reading });
      else told.set(proxy, [{ sample, reading }]);
    });
    const { problems = [] } = ending;
    if (found > 0 && ending.cut) cut = true;
    if ((found > 0 || problems.length > 0) && !result.formats.includes(format.title)) {
      result.formats.push(format.title);
    }
    result.problems.push(...problems);
  }
  for (const [proxy, list] of told) {
    if (!keepAll(proxy, list)) result.tooMuch = true;
    proxy.cut ||= cut;
  }
  result.cut ||= cut;
}

type Told = { sample: Sample; reading: number };

/** @returns whether there was room for everything. */
function keepAll(proxy: Proxy, list: readonly Told[]): boolean {
  // A part that tells a statistic anew is a later moment as a whole.
  if (list.some(({ sample }) => isKnown(proxy, sample))) startReading(proxy);
  let room = true;
  let moment = 0;
  for (const { sample, reading } of list) {
    if (reading > moment) startReading(proxy);
    moment = Math.max(moment, reading);
    if (!keep(proxy, sample)) room = false;
  }
  return room;
}

/** Labels of Prometheus tell the pod; without them, the heading does. */
function mergedOrigin(own: Origin, origin: Origin | undefined): Origin {
  if (!origin) return own;
  const pod = origin.pod ?? own.pod;
  return {
    ...origin,
    identity: `${own.identity} ${origin.identity}`,
    ...(pod === undefined ? {} : { pod }),
  };
}
