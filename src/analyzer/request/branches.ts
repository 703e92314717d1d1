import type { Field } from '#analyzer/request/step.ts';
import type { HttpRoute } from '#analyzer/schemas/virtual-service.ts';
import type { Resource } from '#analyzer/resource.ts';

type HeaderChange = NonNullable<HttpRoute['headers']>['request'];

/** One of the ways that the traffic of a route may go. */
export type Branch = {
  /** As it is written. */
  host: string;
  port: number | undefined;
  subset: string | undefined;
  /** 0 to 1. */
  share: number;
  /** Where the destination is written; the namespace of short names is that of its resource. */
  field?: Field;
  namespace: string;
  /** What is changed for this destination alone. */
  headers?: HeaderChange;
};

type Weighted = {
  readonly destination?: {
    readonly host?: string;
    readonly subset?: string;
    readonly port?: { readonly number?: number };
  };
  readonly weight?: number;
  readonly headers?: HttpRoute['headers'];
};

/** The ways of a route with their shares; those without any are left out. */
export function branchesOf(
  routes: readonly Weighted[],
  resource: Resource<'VirtualService'>,
  path: readonly (string | number)[],
): Branch[] {
  const weights = routes.map(({ weight = 0 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return routes.flatMap(({ destination, headers }, index): Branch[] => {
    const share = routes.length === 1 ? 1 : total === 0 ? 0 : (weights[index] ?? 0) / total;
    if (share === 0) return [];
    const change = headers?.request;
    return [
      {
        host: destination?.host ?? '',
        port: destination?.port?.number,
        subset: destination?.subset,
        share,
        field: { resource, path: [...path, 'route', index, 'destination', 'host'] },
        namespace: resource.namespace,
        ...(change ? { headers: change } : {}),
      },
    ];
  });
}

/** A share for a sentence: `90 %`. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
