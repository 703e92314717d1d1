import { z } from 'zod';
import { day, language, text, url } from '#catalog/fields.ts';

/** A figure that a source gives for an event: registrations, countries, viewers. */
const figure = z.strictObject({
  name: text,
  value: z.number(),
  /** "about", "at least": how the source hedges. */
  qualifier: text.optional(),
  source: url,
  note: text.optional(),
});

/** `content/editions/<id>.yaml`: one event and how much of its programme is known. */
export const editionSchema = z.strictObject({
  name: text,
  /** First and last day by the calendar in UTC; absent where no source gives them. */
  start: day.optional(),
  end: day.optional(),
  mode: z.enum(['virtual', 'in-person']).optional(),
  place: text.optional(),
  /** The larger event that it was part of. */
  with: text.optional(),
  /** The clock that the programme was announced in, by language of the session: `{ en: UTC }`. */
  timeZones: z.partialRecord(language, text).optional(),
  site: url.optional(),
  programme: url.optional(),
  playlist: url.optional(),
  report: url.optional(),
  /** Whether every session is here. What is missing is told in `gaps`. */
  complete: z.boolean(),
  gaps: z.array(text).optional(),
  figures: z.array(figure).optional(),
  /** Conflicts between sources that concern the whole event. */
  notes: z.array(text).optional(),
  sources: z.array(url).min(1),
});

export type Edition = z.infer<typeof editionSchema> & { id: string };

/** The zone that a programme is told in: that of its English part where it has two. */
export function conferenceZone({ timeZones }: Pick<Edition, 'timeZones'>): string {
  return timeZones?.en ?? timeZones?.zh ?? 'UTC';
}

/** Where an event was held, for whoever was there. */
export function eventPlace({ mode, place }: Pick<Edition, 'mode' | 'place'>): string | undefined {
  return mode === 'virtual' ? 'Online' : place;
}

/** Newest first; editions without a date last, by name. */
export function newestEditionFirst(editions: readonly Edition[]): Edition[] {
  return editions.toSorted(
    (a, b) => (b.start ?? '').localeCompare(a.start ?? '') || a.name.localeCompare(b.name),
  );
}
