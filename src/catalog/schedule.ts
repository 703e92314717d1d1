import type { Catalog } from '#catalog/catalog.ts';
import { calendarDay, minutesBetween } from '#catalog/clock.ts';
import { conferenceZone, type Edition } from '#catalog/edition.ts';
import type { Language } from '#catalog/fields.ts';
import { inProgrammeOrder, sessionMinutes, type Session } from '#catalog/session.ts';
import { summarize, type TalkSummary } from '#catalog/summary.ts';
import { titleLanguage } from '#catalog/talk.ts';

/** A session as the schedule shows it. */
export type Slot = {
  /** Of the session, without the edition: names the row. */
  slug: string;
  start: string;
  /** With the length absent where no source gives it. */
  end: string | undefined;
  minutes: number | undefined;
  /** Beside the main stage. */
  beside: boolean;
  title: string;
  titleLanguage: 'en' | 'zh';
  /** Absent where the slot holds no talk. */
  talk: TalkSummary | undefined;
};

/** A line of the schedule: a session, or a time without one on the main stage. */
export type Row = { kind: 'slot'; slot: Slot } | { kind: 'pause'; minutes: number };

/** Sessions that follow each other without a long gap and were announced in one clock. */
export type Block = {
  timeZone: string;
  /** Absent where the sessions differ in it, or it is unknown. */
  language: Language | undefined;
  start: string;
  /** The last end that is known. */
  end: string;
  rows: Row[];
};

/** A day by the clock of the event: that of its English part where it has two. */
export type Day = { day: string; blocks: Block[] };

export type Schedule = {
  days: Day[];
  /** Talks whose time is not known, by title. */
  untimed: TalkSummary[];
};

/** A gap of this many minutes ends a block. */
const blockGap = 120;
/** A shorter pause is a change of speakers and is not told. */
const shortestPause = 10;

export function scheduleOf(edition: Edition, catalog: Catalog): Schedule {
  const sessions = inProgrammeOrder(
    [...catalog.sessions.values()].filter((session) => session.edition === edition.id),
  );
  const blocks = grouped(sessions, (session) => announcedZone(session, edition, catalog))
    .flatMap(([timeZone, group]) =>
      blocksOf(
        group.map((session) => slotOf(session, catalog)),
        timeZone,
      ),
    )
    .toSorted((a, b) => a.start.localeCompare(b.start));
  const days = grouped(blocks, ({ start }) => calendarDay(start, conferenceZone(edition)))
    .map(([day, blocks]) => ({ day, blocks }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  return { days, untimed: untimedTalks(edition, catalog) };
}

/** The sessions of a schedule, in its order. */
export function slotsOf(schedule: Schedule): Slot[] {
  return schedule.days.flatMap(({ blocks }) => blocks.flatMap(slotsOfBlock));
}

export function slotsOfBlock(block: Block): Slot[] {
  return block.rows.flatMap((row) => (row.kind === 'slot' ? [row.slot] : []));
}

/** The zone that a session was announced in: that of its language, else that of the event. */
function announcedZone(
  session: Pick<Session, 'edition' | 'talk'>,
  edition: Pick<Edition, 'timeZones'>,
  catalog: Catalog,
): string {
  const language = catalog.talks.get(`${session.edition}/${session.talk}`)?.language;
  return (language && edition.timeZones?.[language]) ?? conferenceZone(edition);
}

function slotOf(session: Session, catalog: Catalog): Slot {
  const talk = catalog.talks.get(`${session.edition}/${session.talk}`);
  const summary = talk && summarize(talk, catalog);
  const title = summary?.title ?? session.title ?? session.id;
  return {
    slug: session.id.slice(session.edition.length + 1),
    start: session.start,
    end: session.end,
    minutes: sessionMinutes(session),
    beside: session.channel === 'separate',
    title,
    titleLanguage: titleLanguage(title),
    talk: summary,
  };
}

function blocksOf(slots: readonly Slot[], timeZone: string): Block[] {
  const runs: Slot[][] = [];
  let end = '';
  for (const slot of slots) {
    const run = runs.at(-1);
    if (run && minutesBetween(end, slot.start) < blockGap) run.push(slot);
    else runs.push([slot]);
    end = later(end, knownEnd(slot));
  }
  return runs.map((run) => ({
    timeZone,
    language: sameLanguage(run),
    start: run[0]?.start ?? '',
    end: run.map(knownEnd).reduce(later),
    rows: rowsOf(run),
  }));
}

function rowsOf(slots: readonly Slot[]): Row[] {
  let stageEnd: string | undefined;
  return slots.flatMap((slot): Row[] => {
    const row: Row = { kind: 'slot', slot };
    if (slot.beside) return [row];
    const minutes = stageEnd ? minutesBetween(stageEnd, slot.start) : 0;
    // After an end that nobody tells, no pause is known either.
    stageEnd = slot.end && later(stageEnd ?? '', slot.end);
    return minutes >= shortestPause ? [{ kind: 'pause', minutes }, row] : [row];
  });
}

function sameLanguage(slots: readonly Slot[]): Language | undefined {
  const languages = new Set(slots.flatMap(({ talk }) => talk?.language ?? []));
  return languages.size === 1 ? [...languages][0] : undefined;
}

function untimedTalks(edition: Edition, catalog: Catalog): TalkSummary[] {
  return [...catalog.talks.values()]
    .filter((talk) => talk.edition === edition.id && !catalog.sessionOfTalk.has(talk.id))
    .map((talk) => summarize(talk, catalog))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

function knownEnd({ start, end }: Slot): string {
  return end ?? start;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
