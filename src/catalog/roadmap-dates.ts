import type { Catalog } from '#catalog/catalog.ts';
import { releasePath } from '#catalog/release-names.ts';
import type { RoadmapItem, Stage } from '#catalog/roadmap.ts';

/** An event with its day, and with the page of its release. */
export type DatedEvent = {
  day: string;
  release?: { id: string; path: string };
  stage?: Stage;
  what: string;
  source: string;
};

/** The events of a focus area; that of a release has the day of the release. */
export function datedEvents({ events = [] }: RoadmapItem, { releases }: Catalog): DatedEvent[] {
  return events.flatMap(({ release, date, stage, what, source }) => {
    const day = date ?? releases.get(release ?? '')?.released;
    if (day === undefined) return [];
    return [
      {
        day,
        ...(release === undefined ? {} : { release: { id: release, path: releasePath(release) } }),
        ...(stage === undefined ? {} : { stage }),
        what,
        source,
      },
    ];
  });
}
