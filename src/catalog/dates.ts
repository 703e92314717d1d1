const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day or a moment as a day in UTC: `2021-02-22T16:00:00Z` → `22 February 2021`. */
export function dayText(date: string): string {
  return dayFormat.format(new Date(date));
}

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `2026-11` → `November 2026`. */
export function monthText(month: string): string {
  return monthFormat.format(new Date(month));
}

/** The days of an event: `22–26 February 2021`, `18 April 2023`. */
export function daysText(start: string, end: string): string {
  return dayFormat.formatRange(new Date(start), new Date(end)).replace(/\s*–\s*/, '–');
}
