import { weekdayText, clockText } from '#catalog/clock.ts';
import { languageNames, type Language } from '#catalog/fields.ts';
import { slotsOf, slotsOfBlock, type Day, type Schedule } from '#catalog/schedule.ts';

/** Positions and lengths are shares of the axis. */
type Bar = { at: number; length: number; beside: boolean };

/** The sessions of an event on the hours of its days: when the tide is in. */
export type Tides = {
  /** Hours of the clock in UTC. */
  ticks: { at: number; text: string }[];
  rows: {
    day: string;
    name: string;
    /** The row for those who do not see it. */
    told: string;
    sessions: number;
    labels: { at: number; text: string; language: Language }[];
    bars: Bar[];
  }[];
};

const hour = 3_600_000;
const tickHours = 6;

export function tidesOf(schedule: Schedule): Tides {
  const hoursInto = (day: string, moment: string) => (Date.parse(moment) - Date.parse(day)) / hour;
  const reach = schedule.days.flatMap(({ day, blocks }) =>
    blocks.flatMap(({ start, end }) => [hoursInto(day, start), hoursInto(day, end)]),
  );
  // A day by the clock of a far zone may begin before or end after the day in UTC.
  const from = Math.floor(Math.min(0, ...reach));
  const to = Math.ceil(Math.max(24, ...reach));
  const firstTick = Math.ceil(from / tickHours) * tickHours;
  const share = (hours: number) => (hours - from) / (to - from);
  return {
    ticks: Array.from({ length: Math.floor((to - firstTick) / tickHours) + 1 }, (_, index) => {
      const hours = firstTick + index * tickHours;
      return { at: share(hours), text: String(hours === 24 ? 24 : (hours + 24) % 24) };
    }),
    rows: schedule.days.map(({ day, blocks }) => ({
      day,
      name: weekdayText(day).replace(/^(\w{3})\w*/, '$1'),
      told: toldRow({ day, blocks }),
      sessions: slotsOf({ days: [{ day, blocks }], untimed: [] }).length,
      labels: blocks.flatMap(({ start, language }) =>
        language
          ? [{ at: share(hoursInto(day, start)), text: languageNames[language], language }]
          : [],
      ),
      bars: blocks.flatMap(slotsOfBlock).map(({ start, end, beside }) => ({
        at: share(hoursInto(day, start)),
        // A session whose end is unknown is a mark.
        length: (end ? hoursInto(start, end) : 1 / 12) / (to - from),
        beside,
      })),
    })),
  };
}

function toldRow({ blocks }: Day): string {
  return blocks
    .map(
      (block) =>
        `${slotsOfBlock(block).length} sessions from ${clockText(block.start, 'UTC')} to ${clockText(block.end, 'UTC')} UTC`,
    )
    .join(', ');
}
