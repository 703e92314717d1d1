import { fullName, type Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';

export type Labels = Readonly<Record<string, string>>;

/** Whether labels have all that a selector asks for. An empty selector asks for nothing. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

/** A selector as Kubernetes writes it: `app=reviews,version=v1`. */
export function selectorText(selector: Labels): string {
  return sortedLabels(selector)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}

/** The labels of a selector by their keys, the order in which Kubernetes writes them. */
export function sortedLabels(selector: Labels): [key: string, value: string][] {
  return Object.entries(selector).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** The Pods of every namespace that a selector selects. */
export function selectedPods(snapshot: Snapshot, selector: Labels): readonly Resource<'Pod'>[] {
  const { pods, byLabel, selected } = podIndex(snapshot);
  const text = selectorText(selector);
  let result = selected.get(text);
  if (!result) {
    const lists = labelTexts(selector).map((label) => byLabel.get(label) ?? []);
    const fewest = lists.toSorted((one, other) => one.length - other.length)[0] ?? pods;
    result = fewest.filter(({ labels }) => selects(selector, labels));
    selected.set(text, result);
  }
  return result;
}

/** The Services that lead to a Pod. One without a selector leads to none. */
export function servicesOf(snapshot: Snapshot, pod: Resource<'Pod'>): Resource<'Service'>[] {
  const byLabel = serviceIndex(snapshot);
  return labelTexts(pod.labels)
    .flatMap((label) => byLabel.get(fullName({ namespace: pod.namespace, name: label })) ?? [])
    .filter(({ spec }) => selects(spec.selector ?? {}, pod.labels));
}

const podIndex = derived((snapshot) => {
  const pods = snapshot.all('Pod');
  const byLabel = new Map<string, Resource<'Pod'>[]>();
  for (const pod of pods) for (const label of labelTexts(pod.labels)) add(byLabel, label, pod);
  return { pods, byLabel, selected: new Map<string, readonly Resource<'Pod'>[]>() };
});

/** Services by namespace and one label of their selector. */
const serviceIndex = derived((snapshot) => {
  const byLabel = new Map<string, Resource<'Service'>[]>();
  for (const service of snapshot.all('Service')) {
    const label = labelTexts(service.spec.selector ?? {})[0];
    if (label === undefined) continue;
    add(byLabel, fullName({ namespace: service.namespace, name: label }), service);
  }
  return byLabel;
});

function labelTexts(labels: Labels): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}

function add<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const there = index.get(key);
  if (there) there.push(item);
  else index.set(key, [item]);
}
