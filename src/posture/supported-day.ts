import { dayText } from '#catalog/dates.ts';
import { recordEnds } from '#posture/record.ts';

/** Of which day a list of supported releases is, and whether the record reaches to it. */
export function supportedDayText(day: string): string {
  const end = dayText(recordEnds);
  if (day === recordEnds) return `Supported as of ${end}, the last day of this record`;
  const supported = `Supported on ${dayText(day)}`;
  return day < recordEnds ? supported : `${supported}, by the record of ${end}`;
}
