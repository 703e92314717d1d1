import type { Subject } from '#analyzer/check.ts';
import type { KnownHost } from '#analyzer/known-hosts.ts';
import { referencedResourceNotFound } from '#analyzer/messages.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { selectorText } from '#analyzer/selector-text.ts';
import type { Labels } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import type { Verb } from '#analyzer/references/graph.ts';

/** A reference as one of the parts finds it. */
export type FoundReference = {
  from: Subject;
  verb: Verb;
  written: string;
  path: Path;
  /** What answers it; of many, the first. */
  targets: readonly Subject[];
  /** How many more there are. */
  more?: number;
  /** What would, where nothing does. */
  lacking?: Subject;
  /** What is wrong with it, as a sentence. */
  why?: string | undefined;
};

/** Finds the references of some kinds. */
export type Finder = (snapshot: Snapshot) => FoundReference[];

/** A reference by name to one resource, which is broken without it. */
export function named(
  reference: Omit<FoundReference, 'targets' | 'written'>,
  wanted: Subject,
  found: Subject | undefined,
): FoundReference {
  const written = wanted.name;
  if (found) return { ...reference, written, targets: [found] };
  const why = referencedResourceNotFound.text({ kind: wanted.kind, name: fullName(wanted) });
  return { ...reference, written, targets: [], lacking: wanted, why };
}

/** Of what answers a reference, this many are shown one by one. */
const mostTargets = 20;

/** What answers a reference, so that thousands of references to thousands stay few. */
export function firstOf<T>(
  all: readonly T[],
  subjectOf: (one: T) => Subject,
): Pick<FoundReference, 'targets' | 'more'> {
  const more = all.length - mostTargets;
  const targets = all.slice(0, mostTargets).map(subjectOf);
  return more > 0 ? { targets, more } : { targets };
}

/** What defines a host. One resource may do so under many names. */
export function definitionsOf(
  hosts: readonly KnownHost[],
): Pick<FoundReference, 'targets' | 'more'> {
  return firstOf([...new Set(hosts.map(({ resource }) => resource))], (resource) => resource);
}

/** The workload that makes a Pod, or the Pod itself. */
export function workloadOf(resource: Resource): Subject {
  return resource.derivedFrom ?? resource;
}

/** What a selector would select. */
export function podsLike(selector: Labels, namespace = ''): Subject {
  return { kind: 'Pods', namespace, name: selectorText(selector) };
}

/** A whole namespace, if it is in the input or not. */
export function namespaceNamed(snapshot: Snapshot, name: string): Subject {
  return (
    snapshot.find('Namespace', name, { namespace: '' }) ?? {
      kind: 'Namespace',
      namespace: '',
      name,
    }
  );
}
