// Made when they are needed: it takes ten milliseconds, which a short command would notice.
let dayFormat: Intl.DateTimeFormat | undefined;
let monthFormat: Intl.DateTimeFormat | undefined;

function days(): Intl.DateTimeFormat {
  return (dayFormat ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }));
}

/** A day or a moment as a day in UTC: `2021-02-22T16:00:00Z` → `22 February 2021`. */
export function dayText(date: string): string {
  return days().format(new Date(date));
}

/** `2026-11` → `November 2026`. */
export function monthText(month: string): string {
  monthFormat ??= new Intl.DateTimeFormat('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return monthFormat.format(new Date(month));
}

/** The days of an event: `22–26 February 2021`, `18 April 2023`. */
export function daysText(start: string, end: string): string {
  return days()
    .formatRange(new Date(start), new Date(end))
    .replace(/\s*–\s*/, '–');
}
