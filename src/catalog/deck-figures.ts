import type { Catalog } from '#catalog/catalog.ts';
import { outcomeNames, outcomes } from '#catalog/roadmap.ts';

/** A count as a slide shows it: `Done in part`, 9. */
export type Figure = { label: string; count: number };

/** The counts that the slides of our own decks may show, by the name that a slide calls them. */
export function deckFigures(catalog: Catalog): ReadonlyMap<string, Figure[]> {
  const areas = [...catalog.roadmap.values()];
  const codes = [...catalog.messages.values()].filter(({ retired }) => !retired);
  return new Map([
    [
      'roadmap',
      outcomes.flatMap((outcome) => {
        const count = areas.filter((area) => area.outcome === outcome).length;
        return count > 0 ? [{ label: outcomeNames[outcome], count }] : [];
      }),
    ],
    [
      'holdings',
      [
        { label: 'talks', count: catalog.talks.size },
        { label: 'topics', count: catalog.topics.size },
        { label: 'guides', count: catalog.guides.size },
        { label: 'codes', count: codes.length },
        { label: 'releases', count: catalog.releases.size },
        { label: 'bulletins', count: catalog.bulletins.size },
      ],
    ],
  ]);
}
