import {
  firstOf,
  podsLike,
  workloadOf,
  type Finder,
  type FoundReference,
} from '#analyzer/references/found.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import { selectorPlace } from '#analyzer/selector-place.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import type { Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { decidableLabels, selectWorkloads } from '#analyzer/workloads.ts';

/** The workloads that Services and ServiceEntries lead to. That there are none, no check judges. */
export const referencesOfServices: Finder = (snapshot) => [
  ...snapshot.all('Service').flatMap((from) => {
    const { type, selector = {} } = from.spec;
    // The selector of an ExternalName is not used.
    return type === 'ExternalName' ? [] : selected(snapshot, from, ['spec', 'selector'], selector);
  }),
  ...snapshot.all('ServiceEntry').flatMap((from) => {
    const { labels = {} } = from.spec.workloadSelector ?? {};
    return selected(snapshot, from, ['spec', 'workloadSelector', 'labels'], labels);
  }),
];

function selected(
  snapshot: Snapshot,
  from: Resource,
  path: Path,
  selector: Labels,
): FoundReference[] {
  if (Object.keys(selector).length === 0) return [];
  const { namespace } = from;
  const workloads = selectWorkloads(snapshot, decidableLabels(snapshot, selector), namespace);
  return [
    {
      from,
      verb: 'selects',
      written: selectorText(selector),
      path: selectorPlace(path, selector).path ?? path,
      ...firstOf(workloads, ({ resource }) => workloadOf(resource)),
      lacking: podsLike(selector, namespace),
    },
  ];
}
