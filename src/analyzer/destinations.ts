import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { destination } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';

type Destination = Infer<typeof destination>;

/** A place of a VirtualService that sends traffic, or a copy of it, to a host. */
export type RouteDestination = Destination & {
  host: string;
  isMirror: boolean;
  path: Path;
  /** The field that `istioctl` asks for its line. */
  reference: Path;
};

/** All destinations of a VirtualService, in the order of Istio's analyzers. */
export function destinationsOf({
  spec: { http = [], tls = [], tcp = [] },
}: Resource<'VirtualService'>): RouteDestination[] {
  return [
    ...tcp.flatMap(({ route }, index) => routed(route, ['spec', 'tcp', index])),
    ...tls.flatMap(({ route }, index) => routed(route, ['spec', 'tls', index])),
    ...http.flatMap(({ route }, index) => routed(route, ['spec', 'http', index])),
    ...http.flatMap(({ mirror, mirrors = [] }, index) => {
      const rule = ['spec', 'http', index];
      return [
        ...(mirror ? [mirrored(mirror, [...rule, 'mirror'])] : []),
        ...mirrors.map(({ destination }, at) =>
          mirrored(
            destination,
            [...rule, 'mirrors', at, 'destination'],
            // Istio's path forgets a step, so it leads nowhere.
            [...rule, 'mirrors', at, 'host'],
          ),
        ),
      ];
    }),
  ];
}

function routed(
  routes: readonly { readonly destination?: Destination }[] = [],
  rule: Path,
): RouteDestination[] {
  return routes.map(({ destination }, index) => {
    const path = [...rule, 'route', index, 'destination'];
    return { host: '', ...destination, isMirror: false, path, reference: [...path, 'host'] };
  });
}

function mirrored(
  destination: Destination | undefined,
  path: Path,
  reference: Path = [...path, 'host'],
): RouteDestination {
  return { host: '', ...destination, isMirror: true, path, reference };
}
