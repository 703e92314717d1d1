import { calendarDay, minutesBetween } from '#catalog/clock.ts';
import { overlapsOf, type Overlap } from '#catalog/programme-overlaps.ts';

/** What somebody's own programme shows of a talk. Times are absent where they are not known. */
export type ProgrammeTalk = {
  id: string;
  title: string;
  titleLanguage: 'en' | 'zh';
  /** Names, as they stand in a list. */
  people: string;
  /** Edition, format, length. */
  facts: string;
  start?: string | undefined;
  end?: string | undefined;
  /** Where the event was held, "Online" included. */
  place?: string | undefined;
};

export type PlannedTalk = {
  talk: ProgrammeTalk;
  start: string;
  /** Absent where no source gives it. */
  end: string | undefined;
  /** Minutes without a chosen talk since the last one of the day, as far as its end is known. */
  freeBefore: number;
  /** Chosen talks that run at the same time. */
  overlaps: Overlap[];
};

export type Programme = {
  days: { day: string; planned: PlannedTalk[] }[];
  untimed: ProgrammeTalk[];
  /** Ids that no talk has: renamed since, or chosen on a newer copy of the site. */
  unknown: string[];
};

/** Chosen talks in the order of time, by the days of a zone. */
export function programmeOf(
  ids: readonly string[],
  talks: ReadonlyMap<string, ProgrammeTalk>,
  timeZone: string,
): Programme {
  const chosen = ids.flatMap((id) => talks.get(id) ?? []);
  const planned = chosen
    .flatMap((talk) => (talk.start ? { talk, start: talk.start, end: talk.end } : []))
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.talk.id.localeCompare(b.talk.id));
  const days: Programme['days'] = [];
  let busyUntil: string | undefined;
  for (const { talk, start, end } of planned) {
    const day = calendarDay(start, timeZone);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, planned: [] };
      days.push(last);
      busyUntil = undefined;
    }
    last.planned.push({
      talk,
      start,
      end,
      freeBefore: busyUntil ? Math.max(0, minutesBetween(busyUntil, start)) : 0,
      overlaps: overlapsOf(
        { title: talk.title, start, end },
        planned
          .filter((other) => other.talk !== talk)
          .map((other) => ({ title: other.talk.title, start: other.start, end: other.end })),
      ),
    });
    busyUntil = end && end < (busyUntil ?? '') ? busyUntil : end;
  }
  return {
    days,
    untimed: chosen
      .filter(({ start }) => !start)
      .toSorted((a, b) => a.title.localeCompare(b.title, 'en')),
    unknown: ids.filter((id) => !talks.has(id)),
  };
}
