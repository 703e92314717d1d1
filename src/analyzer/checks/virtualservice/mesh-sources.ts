import type { Resource } from '#analyzer/resource.ts';

/**
 * Workloads whose requests a rule of a VirtualService is for: all that carry the labels, in one
 * namespace or in any.
 */
export type Source = {
  rules: 'http' | 'tls' | 'tcp';
  namespace: string;
  labels: ReadonlyMap<string, string>;
};

/** Whether sidecars ever use a VirtualService. */
export function isForMesh({ spec }: Resource<'VirtualService'>): boolean {
  return spec.gateways?.includes('mesh') ?? true;
}

/** The sources of the rules that sidecars use, each once. */
export function meshSources({ spec }: Resource<'VirtualService'>): readonly Source[] {
  const found = new Map<string, Source>();
  for (const rules of ['http', 'tls', 'tcp'] as const) {
    for (const match of matchesOf(spec[rules])) {
      if (match.gateways && !match.gateways.includes('mesh')) continue;
      const { sourceNamespace: namespace = '', sourceLabels = {} } = match;
      const labels = Object.entries(sourceLabels).toSorted();
      const source = { rules, namespace, labels: new Map(labels) };
      found.set(JSON.stringify([rules, namespace, labels]), source);
    }
  }
  return [...found.values()];
}

type Match = {
  readonly gateways?: readonly string[];
  readonly sourceNamespace?: string;
  readonly sourceLabels?: Readonly<Record<string, string>>;
};

/** A rule without match is for everybody. */
function matchesOf(rules: readonly { readonly match?: readonly Match[] }[] = []): Match[] {
  return rules.flatMap(({ match }): readonly Match[] => match ?? [{}]);
}

/** Whether some workload could follow a rule of either. */
export function sourcesMeet(one: readonly Source[], other: readonly Source[]): boolean {
  // Plain loops: where many claim one host, each is held against each.
  for (const source of one) for (const another of other) if (meets(source, another)) return true;
  return false;
}

function meets(one: Source, other: Source): boolean {
  if (one.rules !== other.rules) return false;
  if (one.namespace && other.namespace && one.namespace !== other.namespace) return false;
  for (const [key, value] of one.labels) {
    const rival = other.labels.get(key);
    if (rival !== undefined && rival !== value) return false;
  }
  return true;
}
