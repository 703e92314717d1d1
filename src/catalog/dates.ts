const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const clockFormats = new Map<string, Intl.DateTimeFormat>();

/** A day or a moment as a day in UTC: `2021-02-22T16:00:00Z` → `22 February 2021`. */
export function dayText(date: string): string {
  return dayFormat.format(new Date(date));
}

/** The days of an event: `22–26 February 2021`, `18 April 2023`. */
export function daysText(start: string, end: string): string {
  return dayFormat.formatRange(new Date(start), new Date(end)).replace(/\s*–\s*/, '–');
}

/** The clock of a zone at a moment: `2021-02-23T01:00:00Z` in `Asia/Shanghai` → `09:00`. */
export function clockText(moment: string, timeZone: string): string {
  let format = clockFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
    clockFormats.set(timeZone, format);
  }
  return format.format(new Date(moment));
}
