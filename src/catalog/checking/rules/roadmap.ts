import { problemIn, type Content, type Rule } from '#catalog/checking/content.ts';
import type { RoadmapItem } from '#catalog/roadmap.ts';

type Event = NonNullable<RoadmapItem['events']>[number];

/** What happened to a focus area has a day, and stands in the order of the days. */
export const roadmapEvents: Rule = (content) =>
  [...content.entries.roadmap.values()].flatMap((item) => {
    let last = '';
    return (item.fields.events ?? []).flatMap((event, index) => {
      const at = ['events', index];
      const { release, date } = event;
      if ((release === undefined) === (date === undefined)) {
        const fix = 'Give the release that brought it, or a date where none did.';
        const message = release ? 'has a release and a date.' : 'has neither release nor date.';
        return problemIn(item, at, message, fix);
      }
      const day = dayOf(event, content);
      const early = day !== undefined && day < last;
      last = day ?? last;
      return early
        ? problemIn(item, at, `${day} is before the event above it.`, 'Put the oldest first.')
        : [];
    });
  });

function dayOf({ release, date }: Event, { entries }: Content): string | undefined {
  return date ?? entries.releases.get(release ?? '')?.fields.released;
}
