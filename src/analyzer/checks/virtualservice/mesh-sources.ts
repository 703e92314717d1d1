import type { Resource } from '#analyzer/resource.ts';
import { labelsMatch, type Labels } from '#analyzer/selectors.ts';

/** Workloads whose requests a rule is for: all that carry the labels, in one namespace or in any. */
type Source = { namespace: string | undefined; labels: Labels };

/** The sources of a VirtualService's rules at sidecars, for each kind of rule. */
export type MeshSources = { http: Source[]; tls: Source[]; tcp: Source[] };

/** Whether sidecars ever use a VirtualService. */
export function isForMesh({ spec }: Resource<'VirtualService'>): boolean {
  return spec.gateways?.includes('mesh') ?? true;
}

export function meshSources({ spec }: Resource<'VirtualService'>): MeshSources {
  return { http: sources(spec.http), tls: sources(spec.tls), tcp: sources(spec.tcp) };
}

/** Whether some workload could follow a rule of either. */
export function sourcesMeet(one: MeshSources, other: MeshSources): boolean {
  return (['http', 'tls', 'tcp'] as const).some((rules) =>
    one[rules].some((source) => other[rules].some((another) => meets(source, another))),
  );
}

type Match = {
  readonly gateways?: readonly string[];
  readonly sourceNamespace?: string;
  readonly sourceLabels?: Labels;
};

function sources(rules: readonly { readonly match?: readonly Match[] }[] = []): Source[] {
  const found = new Map<string, Source>();
  // A rule without match is for everybody.
  for (const { gateways, sourceNamespace, sourceLabels = {} } of rules.flatMap(
    ({ match }): readonly Match[] => match ?? [{}],
  )) {
    if (gateways && !gateways.includes('mesh')) continue;
    const namespace = sourceNamespace || undefined;
    const source = { namespace, labels: sourceLabels };
    found.set(JSON.stringify([namespace, Object.entries(sourceLabels).toSorted()]), source);
  }
  return [...found.values()];
}

function meets(one: Source, other: Source): boolean {
  if (one.namespace && other.namespace && one.namespace !== other.namespace) return false;
  const shared = Object.keys(one.labels).filter((key) => Object.hasOwn(other.labels, key));
  return labelsMatch(
    Object.fromEntries(shared.map((key) => [key, one.labels[key] ?? ''])),
    other.labels,
  );
}
