import type { Place } from '#analyzer/finding.ts';
import type { Level } from '#analyzer/message.ts';

/** How one resource refers to another, as the middle of a sentence: "A routes to B". */
export type Verb =
  | 'applies to'
  | 'authenticates'
  | 'bound to'
  | 'delegates to'
  | 'exports to'
  | 'mirrors to'
  | 'permits'
  | 'presents'
  | 'routes to'
  | 'runs as'
  | 'selects'
  | 'takes a subset of';

/**
 * `given` is in the input. What is not may be in the cluster: `missing` where a reference to it is
 * broken, `outside` where nobody can tell, or where the cluster is taken to have it.
 */
export type Presence = 'given' | 'missing' | 'outside';

export type ReferenceNode = {
  id: string;
  /** As manifests spell it; `Pods` and `Host` stand for what only a selector or a name tells. */
  kind: string;
  /** Empty where there is none, or none is known. */
  namespace: string;
  name: string;
  presence: Presence;
  /** Where it is defined; of what is not in the input, where it is first referred to. */
  place: Place;
  /** The worst level of its findings. */
  worst?: Level;
};

export type ReferenceEdge = {
  /** Ids of nodes. */
  from: string;
  to: string;
  verb: Verb;
  /** As the resource writes it: `reviews`, `v2`, `app=reviews`. */
  written: string;
  place: Place;
  /** Whether nothing in the input answers the reference, or what does cannot be used. */
  broken: boolean;
  /** What is wrong, as a sentence. */
  why?: string;
};

/** Nodes and edges in the order of the input; what is not in it comes last. */
export type ReferenceGraph = { nodes: ReferenceNode[]; edges: ReferenceEdge[] };
