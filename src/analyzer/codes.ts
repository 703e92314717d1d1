import { checks } from '#analyzer/checks.ts';
import { internalError } from '#analyzer/messages.ts';

/** Codes that the analyzer can answer with. */
export const raisedCodes: ReadonlySet<string> = new Set([
  internalError.code,
  ...checks.flatMap(({ reports }) => reports.map(({ code }) => code)),
]);

/** Codes of Istio that rest on a live cluster, or that no release of today reports. */
export const undecidedCodes: readonly string[] = [
  'IST0136',
  'IST0141',
  'IST0142',
  'IST0143',
  'IST0156',
  'IST0168',
  'IST0169',
  'IST0170',
  'IST0172',
];

/** Codes that Istio gave up; none comes back with another meaning. */
export const retiredCodes: readonly string[] = [
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
];
