import { fullGatewayName } from '#analyzer/gateway-names.ts';
import { indexByHost } from '#analyzer/host-index.ts';
import { fullHost } from '#analyzer/host-names.ts';
import { scopesOfReferrer } from '#analyzer/hosts.ts';
import { agesAreKnown, byAge } from '#analyzer/request/age.ts';
import type { Accepted } from '#analyzer/request/gateway-server.ts';
import { byNarrowness, narrower } from '#analyzer/request/host-cover.ts';
import { step, type Step } from '#analyzer/request/step.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { derived, type Snapshot } from '#analyzer/snapshot.ts';
import { isOpenTo } from '#analyzer/visibility.ts';
import { listOf } from '#analyzer/wording.ts';

/** A host of a VirtualService. */
export type HostClaim = {
  resource: Resource<'VirtualService'>;
  /** The full name. */
  host: string;
  place: number;
};

/** The VirtualServices whose routes are tried, in order, and why these. */
export type Choice = { chosen: readonly HostClaim[]; steps: readonly Step[] };

export type Asker = {
  /** Of the proxy. */
  namespace: string;
  host: string;
  /** `mesh`, or the servers of gateways that took the request. */
  by: 'mesh' | readonly Accepted[];
  /** Whether the proxy's Sidecar lets a VirtualService in. */
  imports?: (claim: HostClaim) => boolean;
};

const index = derived((snapshot: Snapshot) =>
  indexByHost(
    snapshot.all('VirtualService').flatMap((resource) =>
      (resource.spec.hosts ?? []).map((host, place): HostClaim => {
        return {
          resource,
          host: fullHost(snapshot, host, resource.namespace).toLowerCase(),
          place,
        };
      }),
    ),
    ({ host }) => host,
  ),
);

/** The VirtualServices for a host: of the narrowest host that stands for it, the oldest first. */
export function chooseVirtualServices(snapshot: Snapshot, asker: Asker): Choice {
  const { named, covering } = index(snapshot);
  const all = [...named(asker.host), ...covering(asker.host)];
  const looked = all.map((claim) => ({ claim, ...fitOf(snapshot, claim, asker) }));
  const fitting = looked.flatMap(({ claim, domain }) =>
    domain === undefined ? [] : [{ claim, domain }],
  );
  const best = fitting.map(({ domain }) => domain).toSorted(byNarrowness)[0];
  const rivals = fitting
    .filter(({ domain }) => domain === best)
    .map(({ claim }) => claim)
    .toSorted((one, other) => byAge(one.resource, other.resource));
  const winners = firstOfEach(rivals);
  // A gateway tries the routes of all of them, a sidecar those of the oldest.
  const chosen = asker.by === 'mesh' ? winners.slice(0, 1) : winners;
  const wider = fitting.filter(({ domain }) => domain !== best).map(({ claim }) => claim);
  const steps = [
    ...chosen.map((claim) => step('virtual service', 'taken', chosenText(claim), fieldOf(claim))),
    ...ageSteps(winners, asker),
    ...winners
      .slice(chosen.length)
      .map((claim) =>
        step(
          'virtual service',
          'skipped',
          `${nameOf(claim)} claims the same host and is younger: a sidecar takes one alone.`,
          fieldOf(claim),
        ),
      ),
    ...wider.map((claim) =>
      step(
        'virtual service',
        'skipped',
        `${nameOf(claim)} claims "${claim.host}", which is wider than "${best ?? ''}".`,
        fieldOf(claim),
      ),
    ),
    ...looked.flatMap(({ claim, why }) =>
      why === undefined
        ? []
        : [step('virtual service', 'skipped', `${nameOf(claim)} ${why.text}`, why.field)],
    ),
  ];
  return { chosen, steps };
}

type Fit = {
  domain?: string;
  why?: { text: string; field: { resource: Resource; path: (string | number)[] } };
};

/** The host under which a proxy would know the routes, or why it does not have them. */
function fitOf(snapshot: Snapshot, claim: HostClaim, asker: Asker): Fit {
  const { resource } = claim;
  const because = (text: string, path: (string | number)[]) => ({
    why: { text, field: { resource, path } },
  });
  if (!isOpenTo(scopesOfReferrer(snapshot, resource), asker.namespace)) {
    return because(`is not exported to the namespace "${asker.namespace}".`, ['spec', 'exportTo']);
  }
  const gateways = resource.spec.gateways?.length ? resource.spec.gateways : ['mesh'];
  const names = gateways.map((name) => (name === 'mesh' ? name : fullGatewayName(name, resource)));
  if (asker.by === 'mesh') {
    if (!names.includes('mesh')) {
      return because(`is for ${listOf(names)}, not for sidecars ("mesh").`, ['spec', 'gateways']);
    }
    if (asker.imports?.(claim) === false) {
      return because('is not among the hosts that the Sidecar lets in.', ['spec', 'hosts']);
    }
    return { domain: claim.host };
  }
  const bound = asker.by.filter(({ server }) => names.includes(fullName(server.gateway)));
  if (bound.length === 0) {
    return because(`is for ${listOf(names)}, not for this Gateway.`, ['spec', 'gateways']);
  }
  const claims = bound.flatMap((one) => one.claims);
  const open = claims.filter(({ namespace }) => ['*', resource.namespace].includes(namespace));
  const domain = open.map(({ name }) => narrower(claim.host, name)).toSorted(byNarrowness)[0];
  if (domain !== undefined) return { domain };
  return because(
    `is in the namespace "${resource.namespace}", and the Gateway takes routes for this host from ${listOf(claims.map(({ namespace }) => namespace))} alone.`,
    ['metadata', 'namespace'],
  );
}

function ageSteps(rivals: readonly HostClaim[], { by }: Asker): Step[] {
  if (agesAreKnown(rivals.map(({ resource }) => resource))) return [];
  const text =
    by === 'mesh'
      ? 'Several VirtualServices claim this host, and a sidecar takes the oldest. Which one that is cannot be told: there is no creationTimestamp in what you pasted. The first by name is taken here.'
      : 'Several VirtualServices claim this host, and the gateway tries the routes of the oldest first. Their order cannot be told: there is no creationTimestamp in what you pasted. They are tried by name here.';
  return [step('virtual service', 'unknown', text)];
}

/** A VirtualService may claim a host twice. */
function firstOfEach(claims: readonly HostClaim[]): HostClaim[] {
  return [...Map.groupBy(claims, ({ resource }) => resource).values()].flatMap(
    ([first]) => first ?? [],
  );
}

function chosenText(claim: HostClaim): string {
  return `${nameOf(claim)} claims it with its host "${claim.resource.spec.hosts?.[claim.place] ?? ''}".`;
}

function nameOf({ resource }: HostClaim): string {
  return `The VirtualService ${fullName(resource)}`;
}

function fieldOf({ resource, place }: HostClaim) {
  return { resource, path: ['spec', 'hosts', place] };
}
