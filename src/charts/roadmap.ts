import type { DatedEvent } from '#catalog/roadmap-dates.ts';
import { outcomeNames, type Outcome, type Stage } from '#catalog/roadmap.ts';

/** A focus area on the axis of time; positions are shares of it. */
export type RoadmapRow = {
  id: string;
  title: string;
  marks: { at: number; stage: Stage | undefined; told: string }[];
  /** The row for those who do not see it; what became of it where there is no mark. */
  told: string;
};

export type RoadmapChart = {
  years: { year: number; at: number }[];
  /** Where the deck was shown. */
  shown: number;
  rows: RoadmapRow[];
};

type Item = { id: string; title: string; events: readonly DatedEvent[]; outcome: Outcome };

/**
 * What happened to each focus area, on an axis of whole years.
 *
 * @param shown the day on which the deck was shown.
 */
export function roadmapChart(items: readonly Item[], shown: string): RoadmapChart {
  const days = [shown, ...items.flatMap(({ events }) => events.map(({ day }) => day))].toSorted();
  const first = Number((days[0] ?? shown).slice(0, 4));
  const last = Number((days.at(-1) ?? shown).slice(0, 4));
  const begin = Date.UTC(first, 0);
  const length = Date.UTC(last + 1, 0) - begin;
  const at = (day: string) => (Date.parse(day) - begin) / length;
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      at: (Date.UTC(first + index, 0) - begin) / length,
    })),
    shown: at(shown),
    rows: items.map(({ id, title, events, outcome }) => {
      const marks = events.map((event) => ({
        at: at(event.day),
        stage: event.stage,
        told: toldEvent(event),
      }));
      return {
        id,
        title,
        marks,
        told:
          marks.length === 0
            ? outcomeNames[outcome].toLowerCase()
            : marks.map(({ told }) => told).join('; '),
      };
    }),
  };
}

function toldEvent({ day, release, stage }: DatedEvent): string {
  const when = release ? `${release.id}, ${day.slice(0, 4)}` : day.slice(0, 4);
  return stage ? `${stage} (${when})` : when;
}
