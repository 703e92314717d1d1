import { checks } from '#analyzer/checks.ts';
import { internalError } from '#analyzer/messages.ts';

/** Codes that the analyzer answers with. */
export const raisedCodes: ReadonlySet<string> = new Set([
  internalError.code,
  ...checks.flatMap(({ reports }) => reports.map(({ code }) => code)),
]);

/** Codes of Istio that rest on a live cluster, and those that no release of today reports. */
export const undecidedCodes: ReadonlySet<string> = new Set([
  'IST0141',
  'IST0142',
  'IST0143',
  'IST0168',
  'IST0169',
  'IST0170',
]);

/** Codes that Istio gave up; none comes back with another meaning. */
export const retiredCodes: ReadonlySet<string> = new Set([
  'IST0104',
  'IST0105',
  'IST0113',
  'IST0114',
  'IST0115',
  'IST0117',
  'IST0119',
  'IST0120',
  'IST0121',
  'IST0122',
]);
