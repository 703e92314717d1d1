import { conferenceZone, type Edition } from '#catalog/edition.ts';

/** The day of a moment, or of a day, by the conference's clock. */
export function conferenceDay(date: string, edition: Pick<Edition, 'timeZones'>): string {
  return date.includes('T') ? zoned(date, conferenceZone(edition)).slice(0, 10) : date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A moment by the clock of a zone: `2026-03-24T13:30:00Z` → `2026-03-24T14:30:00+01:00`. */
export function zoned(moment: string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(
    format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]),
  );
  // "GMT+01:00"; "GMT" alone says no offset in some versions of the Unicode data.
  const offset = /[+-].+$/.exec(part['timeZoneName'] ?? '')?.[0] ?? '+00:00';
  const day = `${part['year']}-${part['month']}-${part['day']}`;
  return `${day}T${part['hour']}:${part['minute']}:${part['second']}${offset}`;
}
