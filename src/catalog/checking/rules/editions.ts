import { problemIn, type Rule } from '#catalog/checking/content.ts';
import { nearest } from '#catalog/checking/nearest.ts';

/** An edition's days are both known or both unknown, and the last is not before the first. */
export const editionDays: Rule = ({ entries }) =>
  [...entries.editions.values()].flatMap((edition) => {
    const { start, end } = edition.fields;
    if (start && end && end < start) {
      return problemIn(
        edition,
        ['end'],
        `${end} is before the start, ${start}.`,
        'Correct one of them.',
      );
    }
    const [given, lacking] = start ? ['start', 'end'] : ['end', 'start'];
    if (Boolean(start) === Boolean(end) || edition.doubtful.has(lacking)) return [];
    return problemIn(
      edition,
      [given],
      `there is no "${lacking}" beside it.`,
      `Add "${lacking}"; for an event of one day it is the same day.`,
    );
  });

/** The clocks of an edition are names that a calendar program knows. */
export const timeZones: Rule = ({ entries }) =>
  [...entries.editions.values()].flatMap((edition) =>
    Object.entries(edition.fields.timeZones ?? {}).flatMap(([language, zone]) => {
      if (isTimeZone(zone)) return [];
      const meant = nearest(zone, Intl.supportedValuesOf('timeZone'));
      return problemIn(
        edition,
        ['timeZones', language],
        `"${zone}" is no time zone.`,
        meant ? `Did you mean "${meant}"?` : 'Write a name as "Europe/Paris", or "UTC".',
      );
    }),
  );

/** An edition that is not complete says what is missing. */
export const toldGaps: Rule = ({ entries }) =>
  [...entries.editions.values()].flatMap((edition) => {
    const { complete, gaps } = edition.fields;
    const told = gaps !== undefined || edition.doubtful.has('gaps');
    if (complete !== false || told) return [];
    return problemIn(
      edition,
      ['complete'],
      'false, and no "gaps" say what is missing.',
      'Add "gaps": a list of sentences for readers.',
    );
  });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
