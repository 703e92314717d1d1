import { problemIn, type Content, type Entry, type Rule } from '#catalog/checking/content.ts';
import { sessionMinutes } from '#catalog/session.ts';

type Slot = Entry<'sessions'> & { start: string; end: string | undefined };

/** A session ends after it has begun. */
export const reversedSessions: Rule = (content) =>
  slots(content).flatMap((slot) =>
    slot.end === undefined || slot.start < slot.end
      ? []
      : problemIn(
          slot,
          ['end'],
          `${slot.end} is not after the start, ${slot.start}.`,
          'Correct one of them; both are in UTC, so an evening in America ends on the next day.',
        ),
  );

/** A session lies in the days of its edition. */
export const sessionsOutsideEdition: Rule = (content) =>
  slots(content).flatMap((slot) => {
    const edition = content.entries.editions.get(slot.edition ?? '');
    const { start, end, name } = edition?.fields ?? {};
    if (!edition || start === undefined || end === undefined || end < start) return [];
    if (slot.end !== undefined && slot.end <= slot.start) return [];
    const outside = (moment: string) => moment < start || moment.slice(0, 10) > end;
    // Midnight still belongs to the day that it ends.
    const lastSecond = new Date(Date.parse(slot.end ?? slot.start) - 1000).toISOString();
    const field = outside(slot.start)
      ? 'start'
      : slot.end && outside(lastSecond)
        ? 'end'
        : undefined;
    if (!field) return [];
    return problemIn(
      slot,
      [field],
      `${slot[field]} is outside ${name ?? edition.id} (${start === end ? start : `${start} to ${end}`}).`,
      `Correct it, or the days in ${edition.path}; all are in UTC.`,
    );
  });

/** The main stage holds one session at a time; what is beside it may overlap. */
export const overlappingSessions: Rule = (content) => {
  /** The session of each edition's main stage that ends last, so far. */
  const last = new Map<string, Slot>();
  return slots(content)
    .filter(({ fields }) => fields.channel === 'main-stage')
    .filter(({ start, end }) => end === undefined || start < end)
    .toSorted(byStart)
    .flatMap((slot) => {
      const edition = slot.edition ?? '';
      const before = last.get(edition);
      // A slot whose end nobody knows is over when the next one starts.
      if (slot.end && slot.end > (before?.end ?? '')) last.set(edition, slot);
      if (!before?.end || slot.start >= before.end) return [];
      return problemIn(
        slot,
        ['start'],
        `${slot.start} is before ${before.slug} leaves the main stage, at ${before.end}.`,
        `Correct one of the two (${before.path}), or write "channel: separate" if it ran beside.`,
      );
    });
};

/** A talk is as long as its slot. */
export const unequalMinutes: Rule = (content) =>
  slots(content).flatMap((slot) => {
    const talk = content.entries.talks.get(`${slot.edition}/${slot.fields.talk}`);
    const minutes = talk?.fields.minutes;
    const held = sessionMinutes({ start: slot.start, ...(slot.end ? { end: slot.end } : {}) });
    if (!talk || minutes === undefined || !held || held <= 0 || held === minutes) return [];
    return problemIn(
      talk,
      ['minutes'],
      `${minutes} is not the length of its session, ${held} minutes.`,
      `Correct it, or the times in ${slot.path}.`,
    );
  });

/** The sessions whose start can be read. */
function slots({ entries }: Content): Slot[] {
  return [...entries.sessions.values()].flatMap((session) => {
    const { start, end } = session.fields;
    return start === undefined ? [] : [{ ...session, start, end }];
  });
}

function byStart(a: Slot, b: Slot): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1;
}
