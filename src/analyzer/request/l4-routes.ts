import { unmet, type Condition, type MatchContext } from '#analyzer/request/conditions.ts';
import { byNarrowness, coversHost } from '#analyzer/request/host-cover.ts';
import { tcpConditions, tlsConditions } from '#analyzer/request/l4-match.ts';
import { step, type Field, type Step } from '#analyzer/request/step.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { TcpRoute, TlsMatch, TlsRoute } from '#analyzer/schemas/virtual-service.ts';

type VirtualService = Resource<'VirtualService'>;

/** A TLS or TCP route that takes a connection. */
export type TakenL4 = { field: Field; route: TcpRoute };

type Look = {
  list: 'tls' | 'tcp';
  resource: VirtualService;
  index: number;
  route: TcpRoute;
  field: Field;
  sniHosts: readonly string[];
  failed: Condition | undefined;
};

/**
 * The TLS or TCP route for a connection: of several TLS routes that with the narrowest server name,
 * else the first.
 */
export function tryL4Routes(
  list: 'tls' | 'tcp',
  services: readonly VirtualService[],
  context: MatchContext,
): { taken: TakenL4 | undefined; steps: Step[] } {
  const looks = services.flatMap((resource) => looksOf(list, resource, context));
  const fitting = looks.filter(({ failed }) => !failed);
  const best =
    list === 'tls'
      ? fitting.toSorted((one, other) => byNarrowness(nameOf(one, context), nameOf(other, context)))
      : fitting;
  const [taken] = best;
  const steps = looks.map((look) => stepOf(look, look === taken));
  return { taken: taken && { field: taken.field, route: taken.route }, steps };
}

function looksOf(list: 'tls' | 'tcp', resource: VirtualService, context: MatchContext): Look[] {
  const routes: readonly (TlsRoute | TcpRoute)[] = resource.spec[list] ?? [];
  return routes.flatMap((route, index): Look[] => {
    const path = ['spec', list, index];
    const common = { list, resource, index, route };
    if (!route.match?.length) {
      return [{ ...common, field: { resource, path }, sniHosts: ['*'], failed: undefined }];
    }
    return route.match.map((match, at) => {
      const conditions =
        list === 'tls'
          ? tlsConditions(match, resource.namespace, context)
          : tcpConditions(match, resource.namespace, context);
      const failed = unmet(conditions);
      const own = failed?.path ?? (list === 'tls' ? ['sniHosts'] : []);
      return {
        ...common,
        field: { resource, path: [...path, 'match', at, ...own] },
        sniHosts: (match as TlsMatch).sniHosts ?? ['*'],
        failed,
      };
    });
  });
}

/** The narrowest of a match's server names that stands for the one given. */
function nameOf({ sniHosts }: Look, { request }: MatchContext): string {
  const fitting = sniHosts.filter((host) => coversHost(host.toLowerCase(), request.sni));
  return fitting.toSorted(byNarrowness)[0] ?? '*';
}

function stepOf({ list, resource, index, field, failed }: Look, isTaken: boolean): Step {
  const name = `${list.toUpperCase()} route ${index + 1} of ${resource.name}`;
  if (failed) return step('route', 'skipped', `${name}: ${failed.text}`, field);
  return isTaken
    ? step('route', 'taken', `${name} takes the connection.`, field)
    : step('route', 'skipped', `${name} would fit too; another is preferred.`, field);
}
