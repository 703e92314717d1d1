import type { Labels } from '#analyzer/selectors.ts';

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
