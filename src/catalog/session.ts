import { z } from 'zod';
import { id, moment, text } from '#catalog/fields.ts';

export const channels = ['main-stage', 'separate'] as const;

/** `content/sessions/<edition>/<slug>.yaml`: one slot of the programme. */
export const sessionSchema = z.strictObject({
  /** The talk held in the slot: a file of `content/talks/<edition>/`. */
  talk: id.optional(),
  /** What the slot is, where it holds no talk. */
  title: text.optional(),
  start: moment,
  /** Absent where no source gives it. */
  end: moment.optional(),
  /** `separate`: beside the main stage, as workshops were. */
  channel: z.enum(channels),
});

export type Session = z.infer<typeof sessionSchema> & {
  /** `<edition>/<slug>`. */
  id: string;
  edition: string;
};

/** In the order of the programme: by start, the main stage before what runs beside it. */
export function inProgrammeOrder(sessions: readonly Session[]): Session[] {
  return sessions.toSorted(
    (a, b) =>
      a.start.localeCompare(b.start) ||
      channels.indexOf(a.channel) - channels.indexOf(b.channel) ||
      a.id.localeCompare(b.id),
  );
}

/** Length of a slot in minutes, where its end is known. */
export function sessionMinutes(session: Pick<Session, 'start' | 'end'>): number | undefined {
  if (session.end === undefined) return undefined;
  return (Date.parse(session.end) - Date.parse(session.start)) / 60_000;
}
