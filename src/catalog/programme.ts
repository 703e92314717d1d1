import { calendarDay, minutesBetween } from '#catalog/clock.ts';
import { overlapsOf, type Overlap } from '#catalog/programme-overlaps.ts';

/** What somebody's own programme shows of a talk. Times are absent where they are not known. */
export type ProgrammeTalk = {
  id: string;
  title: string;
  titleLanguage: 'en' | 'zh';
  /** An English gloss of a Chinese title. */
  titleEn?: string | undefined;
  /** Names, as they stand in a list. */
  people: string;
  /** Edition, format, length. */
  facts: string;
  /** A moment, or a day where no more is known. */
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
  days: {
    day: string;
    planned: PlannedTalk[];
    /** At a time of the day that is not known, by title. */
    sometime: ProgrammeTalk[];
  }[];
  /** Without a known day, by title. */
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
    .flatMap((talk) =>
      talk.start?.includes('T') ? { talk, start: talk.start, end: talk.end } : [],
    )
    .toSorted((a, b) => a.start.localeCompare(b.start) || a.talk.id.localeCompare(b.talk.id));
  const days: Programme['days'] = [];
  let busyUntil: string | undefined;
  for (const { talk, start, end } of planned) {
    const day = calendarDay(start, timeZone);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, planned: [], sometime: [] };
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
  const byTitle = chosen.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  for (const [day, sometime] of Map.groupBy(byTitle, dayAlone)) {
    if (day === undefined) continue;
    const found = days.find((other) => other.day === day);
    if (found) found.sometime = sometime;
    else days.push({ day, planned: [], sometime });
  }
  return {
    days: days.toSorted((a, b) => a.day.localeCompare(b.day)),
    untimed: byTitle.filter(({ start }) => !start),
    unknown: ids.filter((id) => !talks.has(id)),
  };
}

/** The day of a talk of which no more is known: it is the same day in every zone. */
function dayAlone({ start }: ProgrammeTalk): string | undefined {
  return start?.includes('T') ? undefined : start;
}
