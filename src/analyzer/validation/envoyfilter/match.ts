import type { Report } from '#analyzer/check.ts';
import type { SpecOf } from '#analyzer/kinds.ts';
import { caution, refusal } from '#analyzer/message.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { newFilterNames } from '#analyzer/validation/envoyfilter/filter-names.ts';
import { perhaps, perhapsTakeOut, surely, takeOut, write } from '#analyzer/repair/plan.ts';

type Patch = NonNullable<SpecOf<'EnvoyFilter'>['configPatches']>[number];
type Match = NonNullable<Patch['match']>;
type FilterMatch = { readonly name?: string; readonly subFilter?: { readonly name?: string } };
type ApplyTo = { applyTo: string };

const httpConnectionManager = 'envoy.filters.network.http_connection_manager';

const notListener = refusal('envoyfilter-match-listener', {
  text: ({ applyTo }: ApplyTo) => `A patch to ${applyTo} is matched by a listener, not by this.`,
  fix: 'Write match.listener, or leave the match out.',
  sameInIstio: () => '',
});

const notRoute = refusal('envoyfilter-match-route', {
  text: ({ applyTo }: ApplyTo) =>
    `A patch to ${applyTo} is matched by a route configuration, not by this.`,
  fix: 'Write match.routeConfiguration, or leave the match out.',
  sameInIstio: () => '',
});

const notCluster = refusal('envoyfilter-match-cluster', {
  text: () => 'A patch to CLUSTER is matched by a cluster, not by this.',
  fix: 'Write match.cluster, or leave the match out.',
});

const uselessFilter = caution('envoyfilter-match-filter-unused', {
  text: ({ applyTo }: ApplyTo) => `A patch to ${applyTo} does not look at the filter of its match.`,
  fix: 'Remove filter from the match, or apply the patch to NETWORK_FILTER.',
  repair: takeOut,
});

const namelessFilter = refusal('envoyfilter-match-filter-name', {
  text: () => 'The match has a filter without name.',
  fix: 'Add the name, such as "envoy.filters.network.http_connection_manager".',
});

const otherSubFilter = refusal('envoyfilter-match-sub-filter', {
  text: ({ applyTo }: ApplyTo) => `A patch to ${applyTo} cannot be matched by a subFilter.`,
  fix: 'Apply the patch to HTTP_FILTER, or remove subFilter.',
  sameInIstio: () => '',
  repair: perhapsTakeOut,
});

const subFilterParent = refusal('envoyfilter-match-sub-filter-parent', {
  text: ({ name }: { name: string }) => `The filter "${name}" has no filters within it.`,
  fix: `Name the filter "${httpConnectionManager}", which has those for HTTP.`,
  sameInIstio: () => '',
  repair: (_, path) => perhaps(write(path, httpConnectionManager)),
});

const namelessSubFilter = refusal('envoyfilter-match-sub-filter-name', {
  text: () => 'The match has a subFilter without name.',
  fix: 'Add the name, such as "envoy.filters.http.router".',
});

const oldName = caution('envoyfilter-match-old-name', {
  text: ({ name }: { name: string }) => `"${name}" is the name of a filter in old releases.`,
  why: 'Istio still translates it, and will not always.',
  fix: ({ name }) => `Write "${newFilterNames.get(name)?.join('" or "')}".`,
  repair: ({ name }, path) => {
    const [first, ...others] = newFilterNames.get(name) ?? [];
    if (first === undefined) return undefined;
    return others.length === 0 ? surely(write(path, first)) : perhaps(write(path, first));
  },
});

export const matchRules = [
  notListener,
  notRoute,
  notCluster,
  uselessFilter,
  namelessFilter,
  otherSubFilter,
  subFilterParent,
  namelessSubFilter,
  oldName,
];

/** @returns whether Istio would go on to what the patch adds. */
export function validateMatch(
  match: Match | undefined,
  applyTo: string,
  at: Field,
  report: Report,
): boolean {
  // Of several, which the API server refuses, the last one counts.
  const object = (['waypoint', 'cluster', 'routeConfiguration', 'listener'] as const).find(
    (name) => match?.[name],
  );
  if (object === undefined) return true;
  const place = keyOf(inside(at, object));
  switch (applyTo) {
    case 'LISTENER':
    case 'FILTER_CHAIN':
    case 'NETWORK_FILTER':
    case 'HTTP_FILTER': {
      if (object !== 'listener') {
        report(notListener, { applyTo }, place);
        return false;
      }
      const filter = match?.listener?.filterChain?.filter;
      const where = inside(at, 'listener', 'filterChain', 'filter');
      return filter ? validateFilter(filter, applyTo, where, report) : true;
    }
    case 'ROUTE_CONFIGURATION':
    case 'VIRTUAL_HOST':
    case 'HTTP_ROUTE':
      if (object !== 'routeConfiguration') report(notRoute, { applyTo }, place);
      return true;
    case 'CLUSTER':
      if (object !== 'cluster') report(notCluster, {}, place);
      return true;
    default:
      return true;
  }
}

function validateFilter(
  { name = '', subFilter }: FilterMatch,
  applyTo: string,
  at: Field,
  report: Report,
): boolean {
  if (applyTo === 'LISTENER' || applyTo === 'FILTER_CHAIN') {
    report(uselessFilter, { applyTo }, keyOf(at));
  }
  const sub = inside(at, 'subFilter');
  if (name === '') report(namelessFilter, {}, keyOf(at));
  else if (subFilter && applyTo !== 'HTTP_FILTER') report(otherSubFilter, { applyTo }, keyOf(sub));
  else if (
    subFilter &&
    name !== httpConnectionManager &&
    name !== 'envoy.http_connection_manager'
  ) {
    report(subFilterParent, { name }, inside(at, 'name'));
  } else if (subFilter && !subFilter.name) report(namelessSubFilter, {}, keyOf(sub));
  else {
    validateName(name, inside(at, 'name'), report);
    validateName(subFilter?.name ?? '', inside(sub, 'name'), report);
    return true;
  }
  return false;
}

function validateName(name: string, at: Field, report: Report): void {
  if (newFilterNames.has(name)) report(oldName, { name }, at);
}
