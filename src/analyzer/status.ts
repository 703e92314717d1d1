import { isFatal } from '#analyzer/reading/decode-issue.ts';
import { decode } from '#analyzer/reading/decode.ts';
import { nodeAt, valueOf, type Path } from '#analyzer/reading/tree.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';
import { list, object, text, type Infer } from '#analyzer/schemas/schema.ts';

const condition = object({
  type: text(),
  status: text(),
  reason: text(),
  message: text(),
  lastTransitionTime: text(),
});

const statusSchema = object({
  /** Of Pods. */
  phase: text(),
  conditions: list(condition),
  /** Of routes: what each parent says. */
  parents: list(object({ conditions: list(condition) })),
  /** Of a ServiceEntry: what was allocated. */
  addresses: list(object({ value: text(), host: text() })),
});

type Status = Infer<typeof statusSchema>;

/** A time in RFC 3339, as the API server writes and demands it. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/;

/** What a cluster said of a resource, where the manifest was exported from one. */
export function statusOf({ manifest }: Resource | AnyResource): Status {
  const node = valueOf(manifest?.root, 'status');
  if (!node) return {};
  const { value, issues } = decode(node, statusSchema, false, ['status']);
  // A status that no API server would have written tells nothing.
  if (issues.some(isFatal)) return {};
  const status = value as Status;
  const isReal = allConditions(status).every(
    ({ lastTransitionTime }) => lastTransitionTime === undefined || time.test(lastTransitionTime),
  );
  return isReal ? status : {};
}

/** Fields that only a cluster fills in. `kubectl create --dry-run` writes some of them as null. */
const filledIn = [
  ['metadata', 'uid'],
  ['metadata', 'creationTimestamp'],
  ['spec', 'nodeName'],
  ['status', 'phase'],
];

/** Whether a manifest was exported from a cluster, so that it shows what is there. */
export function isExported({ manifest }: Resource): boolean {
  if (!manifest) return false;
  return filledIn.some((path) => {
    const node = nodeAt(manifest.root, path);
    return node?.kind === 'scalar' && node.value !== null && node.value !== '';
  });
}

function allConditions({ conditions = [], parents = [] }: Status): Condition[] {
  return [...conditions, ...parents.flatMap((parent) => parent.conditions ?? [])];
}

export type Condition = Infer<typeof condition>;

type Placed = { condition: Condition; path: Path };

/** The conditions of a resource; those of a route are kept by each of its parents. */
export function conditionsOf(resource: Resource | AnyResource): Placed[] {
  const { conditions = [], parents = [] } = statusOf(resource);
  if (resource.kind !== 'HTTPRoute' && resource.kind !== 'GRPCRoute') {
    return placed(conditions, ['status']);
  }
  return parents.flatMap((parent, index) =>
    placed(parent.conditions ?? [], ['status', 'parents', index]),
  );
}

function placed(conditions: readonly Condition[], path: Path): Placed[] {
  return conditions.map((condition, index) => ({
    condition,
    path: [...path, 'conditions', index],
  }));
}
