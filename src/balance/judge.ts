import { bandOf } from '#balance/band.ts';
import { chanceOf, newEffort, type Effort } from '#balance/chance.ts';
import { figuresOf } from '#balance/figures.ts';
import type { CountsJudgement, Judgement, ListenerJudgement } from '#balance/judgement.ts';
import { limits } from '#balance/limits.ts';
import { verdictOfAll, worstFirst } from '#balance/order.ts';
import { podNames } from '#balance/pod-names.ts';
import type { Proxy, Values } from '#balance/proxy.ts';
import type { StatsReading } from '#balance/read.ts';
import type { Metric } from '#balance/sample.ts';
import { fineShare, seldom, verdictOf } from '#balance/verdict.ts';

/** What the user knows better than the text. */
export type JudgeSettings = {
  workers?: number;
  /** Which of the two is judged where both are there. Without it, the gauge. */
  metric?: Metric;
};

/** Judges every listener of every proxy, the worst first. */
export function judge(reading: StatsReading, settings: JudgeSettings = {}): Judgement {
  const names = podNames(reading.proxies.map(({ origin }) => origin));
  const effort = newEffort();
  const listeners: ListenerJudgement[] = [];
  let room: number = limits.cells;
  let tooMany = false;
  for (const [index, proxy] of reading.proxies.entries()) {
    for (const address of proxy.last.keys()) {
      room -= workersOf(proxy, settings);
      tooMany ||= room < 0 || listeners.length >= limits.listeners;
      if (tooMany) break;
      listeners.push(judgeListener(proxy, address, names[index] ?? null, settings, effort));
    }
  }
  return {
    verdict: verdictOfAll(listeners),
    listeners: listeners.toSorted(worstFirst),
    tooMany,
  };
}

function judgeListener(
  proxy: Proxy,
  address: string,
  pod: string | null,
  settings: JudgeSettings,
  effort: Effort,
): ListenerJudgement {
  const metric = settings.metric ?? metricOf(proxy, address);
  const now = proxy.last.get(address)?.[metric];
  const before = metric === 'downstream_cx_total' ? earlier(proxy, address, now) : undefined;
  const counts = new Map(
    [...(now?.workers ?? [])].map(([worker, count]) => [
      worker,
      count - (before?.workers.get(worker) ?? 0),
    ]),
  );
  const workers = workersOf(proxy, settings);
  const unreadable = [now, before].some((values) => (values?.unreadable.size ?? 0) > 0);
  const perWorker =
    counts.size === 0 || unreadable
      ? []
      : Array.from({ length: workers }, (_, worker) => counts.get(worker) ?? 0);
  return {
    pod,
    address,
    metric,
    difference: before !== undefined,
    ...judgeCounts(perWorker, effort),
    workers,
    atLeast:
      proxy.concurrency === undefined &&
      (settings.workers ?? 0) < 1 &&
      (counts.size < workers || workers === 1),
    ownTotal: ownTotalOf(now, before),
    cut: proxy.cut,
    unreadable,
    ...(proxy.cut ? { verdict: 'no-data' } : {}),
  };
}

/** Judges counts of workers, wherever they come from. */
export function judgeCounts(perWorker: number[], effort = newEffort()): CountsJudgement {
  const figures = figuresOf(perWorker);
  const { total } = figures;
  const verdict = verdictOf(perWorker, figures);
  const chance = chanceOf(perWorker, effort) ?? null;
  const band = total > 0 && perWorker.length > 1 ? bandOf(perWorker.length, total) : null;
  const mean = total / perWorker.length;
  return {
    ...figures,
    perWorker,
    pValue: chance?.asUneven ?? null,
    chance,
    band,
    hotWorkers: perWorker.flatMap((count, worker) =>
      band && count > band.to && count * fineShare > mean ? [worker] : [],
    ),
    looksExact: chance !== null && total >= perWorker.length && chance.asEven < seldom,
    verdict,
  };
}

function metricOf({ last }: Proxy, address: string): Metric {
  const { downstream_cx_active: active, downstream_cx_total: total } = last.get(address) ?? {};
  if (active && active.workers.size + active.unreadable.size > 0) return 'downstream_cx_active';
  if (total && total.workers.size > 0) return 'downstream_cx_total';
  return active ? 'downstream_cx_active' : 'downstream_cx_total';
}

/** The first reading of a counter; nothing when it was reset since, and began anew. */
function earlier(proxy: Proxy, address: string, now: Values | undefined): Values | undefined {
  if (proxy.first === proxy.last || !now) return undefined;
  const before = proxy.first.get(address)?.downstream_cx_total;
  if (!before) return undefined;
  const reset = [...before.workers].some(
    ([worker, count]) => (now.workers.get(worker) ?? 0) < count,
  );
  return reset ? undefined : before;
}

function workersOf({ concurrency = 0, seen }: Proxy, { workers = 0 }: JudgeSettings): number {
  return Math.min(limits.workers, Math.max(seen, workers > 0 ? workers : concurrency));
}

function ownTotalOf(now: Values | undefined, before: Values | undefined): number | null {
  if (now?.own === undefined) return null;
  return before ? now.own - (before.own ?? 0) : now.own;
}
