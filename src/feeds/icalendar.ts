// Without imports, so that "my programme" can write a calendar in the page at no cost.

/** One event of a calendar. */
export type CalendarEvent = {
  /** The same for ever, in every calendar that holds the event. */
  uid: string;
  /** A moment in UTC, or a day, `2021-02-22`, where no more is known. */
  start: string;
  /** A moment in UTC; absent where it is unknown, and for a day. */
  end?: string | undefined;
  title: string;
  /** Language of the title. */
  language?: string | undefined;
  description?: string | undefined;
  location?: string | undefined;
  url?: string | undefined;
  categories?: readonly string[] | undefined;
  cancelled?: boolean | undefined;
};

export type Calendar = {
  name: string;
  description?: string | undefined;
  /** A moment in UTC: how old the knowledge is (`DTSTAMP`). */
  revised: string;
  /** One at least: a calendar without events is not valid. */
  events: readonly CalendarEvent[];
};

/**
 * A calendar as a file.
 *
 * Organizer and attendees are left out: they are mail addresses, and the archive has none.
 * @see RFC 5545; `NAME` and `DESCRIPTION` of a calendar in RFC 7986, `X-WR-…` for older clients.
 */
export function icalendar({ name, description, revised, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chartroom//Programme//EN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...optional('DESCRIPTION', description),
    ...optional('X-WR-CALDESC', description),
    ...events.flatMap((event) => eventLines(event, revised)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function eventLines(event: CalendarEvent, revised: string): string[] {
  const wholeDay = !event.start.includes('T');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${compact(revised)}`,
    wholeDay ? `DTSTART;VALUE=DATE:${compact(event.start)}` : `DTSTART:${compact(event.start)}`,
    ...(wholeDay || event.end === undefined ? [] : [`DTEND:${compact(event.end)}`]),
    `SUMMARY${event.language ? `;LANGUAGE=${event.language}` : ''}:${escaped(event.title)}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.location),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...(event.categories?.length ? [`CATEGORIES:${event.categories.map(escaped).join(',')}`] : []),
    ...(event.cancelled ? ['STATUS:CANCELLED'] : []),
    // A talk of which the day alone is known does not take the whole day.
    ...(wholeDay || event.cancelled ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

function optional(property: string, value: string | undefined): string[] {
  return value ? [`${property}:${escaped(value)}`] : [];
}

/** `2021-02-22T16:00:00Z` → `20210222T160000Z`. */
function compact(date: string): string {
  return date.replace(/[-:]/g, '');
}

function escaped(value: string): string {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Breaks a line so that no part takes more than 75 octets in UTF-8, and no character is split. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Octets(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function utf8Octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
