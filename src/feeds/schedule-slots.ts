import type { Catalog } from '#catalog/catalog.ts';
import type { Edition } from '#catalog/edition.ts';
import { sessionMinutes, type Session } from '#catalog/session.ts';
import type { Talk } from '#catalog/talk.ts';
import { conferenceDay } from '#feeds/conference-clock.ts';
import { idHash } from '#feeds/uuid.ts';

/** A session with what `schedule.xml` demands of each, known or not. */
export type ScheduleSlot = {
  session: Session;
  talk: Talk | undefined;
  /** By the conference's clock. */
  day: string;
  /** Six digits, unique in the edition. */
  number: number;
  end: string;
  minutes: number;
};

/** The slots of an edition in programme order. */
export function scheduleSlots(edition: Edition, catalog: Catalog): ScheduleSlot[] {
  const sessions = [...catalog.sessions.values()].filter((slot) => slot.edition === edition.id);
  const numbers = sessionNumbers(sessions);
  return sessions.map((session) => {
    const talk = catalog.talks.get(`${session.edition}/${session.talk ?? ''}`);
    const end = endOf(session, talk, sessions);
    return {
      session,
      talk,
      day: conferenceDay(session.start, edition),
      number: numbers.get(session.id) ?? 0,
      end,
      minutes: sessionMinutes({ start: session.start, end }) ?? 0,
    };
  });
}

/**
 * When a slot ends. The format demands a duration: where no source gives an end, the talk's length
 * counts, else the time until the next slot of the channel.
 */
function endOf(session: Session, talk: Talk | undefined, sessions: readonly Session[]): string {
  if (session.end !== undefined) return session.end;
  if (talk?.minutes !== undefined) {
    const end = new Date(Date.parse(session.start) + talk.minutes * 60_000);
    return end.toISOString().replace('.000Z', 'Z');
  }
  const next = sessions.find(
    ({ channel, start }) =>
      channel === session.channel &&
      start > session.start &&
      start.slice(0, 10) === session.start.slice(0, 10),
  );
  return next?.start ?? session.start;
}

/**
 * A number for each session, which the format wants beside the UUID: of the id's hash, so that a new
 * session does not renumber the others; the next free one where two would be the same.
 */
function sessionNumbers(sessions: readonly Session[]): Map<string, number> {
  const taken = new Set<number>();
  return new Map(
    sessions
      .map(({ id }) => id)
      .toSorted()
      .map((id) => {
        let number = Number(idHash(`sessions/${id}`) % 900_000n) + 100_000;
        while (taken.has(number)) number = number === 999_999 ? 100_000 : number + 1;
        taken.add(number);
        return [id, number];
      }),
  );
}
