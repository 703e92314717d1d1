import { perFacet, type Faceted } from '#catalog/facets.ts';

/** Faceted items as they travel to the page: after its id, an item's values in the facets' order. */
export type PackedFacets<Name extends string> = {
  facets: readonly Name[];
  items: readonly (readonly string[])[];
};

export function packFacets<Name extends string>(
  items: readonly Faceted<Name>[],
  facets: readonly Name[],
): PackedFacets<Name> {
  return {
    facets,
    items: items.map(({ id, values }) => [id, ...facets.map((name) => values[name].join(' '))]),
  };
}

export function unpackFacets<Name extends string>(packed: PackedFacets<Name>): Faceted<Name>[] {
  return packed.items.map(([id = '', ...columns]) => ({
    id,
    values: perFacet(packed.facets, (_, index) =>
      (columns[index] ?? '').split(' ').filter(Boolean),
    ),
  }));
}
