import type { Kind } from '#analyzer/kinds.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import type { Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { namesInSentence } from '#analyzer/wording.ts';
import { isAmbientWorkload, proxyOf, selectWorkloads, type Workload } from '#analyzer/workloads.ts';

export type Selecting = { resource: Resource; selector: Labels };

/** A resource, a workload that it selects, and the resources of the kind that select it too. */
export type Rivalry = { resource: Resource; workload: Workload; others: readonly Resource[] };

/**
 * Where several resources of a kind select one workload of their namespace, of which a proxy can
 * take but one. Each resource is told of once; answering like Istio, once for each workload.
 */
export function rivalries(snapshot: Snapshot, selecting: readonly Selecting[]): Rivalry[] {
  const groups = Map.groupBy(
    selecting.filter(({ selector }) => Object.keys(selector).length > 0),
    ({ resource, selector }) => `${resource.namespace} ${selectorText(selector)}`,
  );
  const groupsOf = new Map<Workload, string[]>();
  for (const [key, [first]] of groups) {
    if (!first) continue;
    const { resource, selector } = first;
    for (const workload of selectWorkloads(snapshot, selector, resource.namespace)) {
      const there = groupsOf.get(workload);
      if (there) there.push(key);
      else groupsOf.set(workload, [key]);
    }
  }
  const { likeIstio } = snapshot.settings;
  const kind = selecting[0]?.resource.kind;
  const seen = new Map<string, number>();
  const told = new Set<Resource>();
  const found: Rivalry[] = [];
  for (const [workload, keys] of groupsOf) {
    const set = keys.join('\n');
    const times = seen.get(set) ?? 0;
    if (times >= (likeIstio ? mostWorkloads : 1)) continue;
    if (!hasToChoose(snapshot, workload, kind)) continue;
    seen.set(set, times + 1);
    const rivals = keys.flatMap((key) => groups.get(key) ?? []).map(({ resource }) => resource);
    if (rivals.length < 2) continue;
    for (const resource of rivals) {
      if (!likeIstio && told.has(resource)) continue;
      told.add(resource);
      found.push({ resource, workload, others: othersOf(resource, rivals) });
    }
  }
  return found;
}

/** Nobody reads on for ever. */
const mostWorkloads = 100;

/** As many of the others as a sentence can use. */
export function othersOf<T>(one: T, all: readonly T[]): T[] {
  return all.slice(0, namesInSentence + 2).filter((other) => other !== one);
}

/** Of Istio's analyzers, that of Sidecars alone looks for ambient mode. */
function hasToChoose(snapshot: Snapshot, workload: Workload, kind?: Kind): boolean {
  if (snapshot.settings.likeIstio) {
    return kind !== 'Sidecar' || !isAmbientWorkload(snapshot, workload);
  }
  return proxyOf(snapshot, workload) !== 'out';
}
