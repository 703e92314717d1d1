import {
  areaNames,
  areas,
  severities,
  severityNames,
  severityOf,
} from '#catalog/bulletin-names.ts';
import type { Bulletin } from '#catalog/bulletin.ts';
import type { FacetGroup } from '#catalog/facet-groups.ts';
import { packFacets, type PackedFacets } from '#catalog/facet-pack.ts';
import { selectionOf } from '#catalog/facet-query.ts';
import { narrow, type Faceted } from '#catalog/facets.ts';
import type { Topic } from '#catalog/topic.ts';

/** In the order in which they stand in an address. */
const bulletinFacets = ['severity', 'area', 'topic', 'year', 'cve'] as const;
type BulletinFacet = (typeof bulletinFacets)[number];

/** The facets of a list of bulletins. A CVE is typed: there are too many to list. */
export function bulletinFacetGroups(
  bulletins: readonly Bulletin[],
  topics: ReadonlyMap<string, Topic>,
): FacetGroup<BulletinFacet>[] {
  const { counts } = narrow(bulletins.map(faceted), selectionOf<BulletinFacet>('', bulletinFacets));
  const group = (
    facet: BulletinFacet,
    title: string,
    values: readonly { value: string; label: string }[],
  ): FacetGroup<BulletinFacet> => ({
    facet,
    title,
    values: values.flatMap((value) => {
      const count = counts[facet].get(value.value);
      return count ? [{ ...value, count }] : [];
    }),
  });
  const named = [...topics.values()].map(({ id, title }) => ({ value: id, label: title }));
  const years = [...counts.year.keys()].toSorted().toReversed();
  return [
    group(
      'severity',
      'Severity',
      severities.map((value) => ({ value, label: severityNames[value] })),
    ),
    group(
      'area',
      'Area',
      areas.map((value) => ({ value, label: areaNames[value] })),
    ),
    group('topic', 'Topic', named),
    group(
      'year',
      'Year',
      years.map((value) => ({ value, label: value })),
    ),
    {
      ...group('cve', 'CVE', []),
      elsewhere: {
        path: 'bulletins/#cves',
        label: `All ${counts.cve.size} CVEs`,
        ask: 'CVE, or a part of it',
      },
    },
  ];
}

/** What a script needs to narrow the list by every facet. */
export function bulletinFacetData(
  bulletins: readonly Bulletin[],
): PackedFacets<BulletinFacet> & { labels: { cve: Record<string, string> } } {
  const cves = [...new Set(bulletins.flatMap(({ cves = [] }) => cves))].toSorted();
  return {
    ...packFacets(bulletins.map(faceted), bulletinFacets),
    labels: { cve: Object.fromEntries(cves.map((cve) => [cve, cve])) },
  };
}

function faceted(bulletin: Bulletin): Faceted<BulletinFacet> {
  return {
    id: bulletin.id,
    values: {
      severity: [severityOf(bulletin)],
      area: bulletin.areas,
      topic: bulletin.topics,
      year: [bulletin.date.slice(0, 4)],
      cve: bulletin.cves ?? [],
    },
  };
}
