import type { Subject as Located } from '#analyzer/check.ts';
import type { Place } from '#analyzer/finding.ts';
import { locate } from '#analyzer/locate.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';

/** What a step is about. */
export type Subject =
  | 'client'
  | 'gateway'
  | 'sidecar'
  | 'virtual service'
  | 'route'
  | 'action'
  | 'destination'
  | 'subset'
  | 'workloads'
  | 'mutual TLS'
  | 'authorization';

export type State =
  /** It decides, and the request goes on. */
  | 'taken'
  /** It was looked at, and is not for this request. */
  | 'skipped'
  /** The request ends here. */
  | 'stopped'
  /** Worth knowing; it decides nothing. */
  | 'told'
  /** What was pasted cannot tell. */
  | 'unknown';

/** One thing that happens to a request, in words, and the field that decides it. */
export type Step = {
  subject: Subject;
  state: State;
  text: string;
  place?: Place;
  /** What lies below: the conditions of a route, the ways that traffic is split. */
  steps?: readonly Step[];
};

/** A field of a resource. */
export type Field = { resource: Resource; path: Path };

export function step(
  subject: Subject,
  state: State,
  text: string,
  field?: Field,
  steps: readonly Step[] = [],
): Step {
  const place = field && placeOfField(field);
  return {
    subject,
    state,
    text,
    ...(place ? { place } : {}),
    ...(steps.length > 0 ? { steps } : {}),
  };
}

/** Where a field lies; a field that a resource lacks, at the nearest that it has. */
function placeOfField({ resource, path }: Field): Place | undefined {
  const { manifest, derivedFrom } = resource;
  if (manifest) return locate(manifest, { resource: resource satisfies Located, path }).place;
  return derivedFrom && placeOfField({ resource: derivedFrom, path: ['metadata', 'name'] });
}

/** How a request ends, or one of the ways that it may go. */
export type Ending = {
  kind:
    | 'served'
    /** A proxy answers by itself: a redirect, a fault, a direct response. */
    | 'answered'
    | 'refused'
    /** It may go several ways, and they do not end alike. */
    | 'mixed'
    /** What was pasted cannot tell. */
    | 'unknown';
  /** As a sentence. */
  text: string;
};

/** Steps that go on, or end. */
export type Course<Value> = { steps: readonly Step[] } & (
  { goesOn: true; value: Value } | { goesOn: false; ending: Ending }
);

export function goesOn<Value>(steps: readonly Step[], value: Value): Course<Value> {
  return { goesOn: true, steps, value };
}

export function ends(steps: readonly Step[], kind: Ending['kind'], text: string): Course<never> {
  return { goesOn: false, steps, ending: { kind, text } };
}
