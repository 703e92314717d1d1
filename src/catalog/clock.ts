/** Days and spans as a reader of a given zone has them. Pages and the browser share these. */

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar's day of a zone at a moment: `2021-02-22T22:00:00Z` in `Asia/Shanghai` → `2021-02-23`. */
export function calendarDay(moment: string, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    // The Swedish form is the ISO form.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone });
    dayFormats.set(timeZone, format);
  }
  return format.format(new Date(moment));
}

/** How many days later than `day` it is in a zone at a moment: 0, 1, or -1. */
export function dayOffset(moment: string, timeZone: string, day: string): number {
  return (Date.parse(calendarDay(moment, timeZone)) - Date.parse(day)) / 86_400_000;
}

/** What to say beside a clock that shows another day: `next day`. */
export function offsetText(offset: number): string {
  return offset === 0 ? '' : offset > 0 ? 'next day' : 'day before';
}

const weekdayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** `2021-02-22` → `Monday 22 February`. */
export function weekdayText(day: string): string {
  return weekdayFormat.format(new Date(day)).replace(',', '');
}

/** The place that names a zone: `America/New_York` → `New York`. */
export function zonePlace(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

export function minutesBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}

/** A span in words: `135` → `2 h 15 min`. */
export function spanText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`]
    .filter(Boolean)
    .join(' ');
}

const clockFormats = new Map<string, Intl.DateTimeFormat>();

/** The clock of a zone at a moment: `2021-02-23T01:00:00Z` in `Asia/Shanghai` → `09:00`. */
export function clockText(moment: string, timeZone: string): string {
  let format = clockFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
    clockFormats.set(timeZone, format);
  }
  return format.format(new Date(moment));
}
