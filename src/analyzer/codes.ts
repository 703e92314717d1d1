import { checks } from '#analyzer/checks.ts';
import { internalError } from '#analyzer/messages.ts';

/** Codes that the analyzer answers with. */
export const raisedCodes: ReadonlySet<string> = new Set([
  internalError.code,
  ...checks.flatMap(({ reports }) => reports.map(({ code }) => code)),
]);

/** Codes of Istio that rest on a live cluster, and those that no release of today reports. */
export const undecidedCodes: ReadonlySet<string> = new Set([
  'IST0136',
  'IST0141',
  'IST0142',
  'IST0143',
  'IST0168',
  'IST0169',
  'IST0170',
]);

/** Codes that have a page already, and whose checks are still to come. */
export const plannedCodes: ReadonlySet<string> = new Set([
  'CR0011',
  'CR0041',
  'CR0042',
  'IST0102',
  'IST0103',
  'IST0107',
  'IST0108',
  'IST0110',
  'IST0111',
  'IST0123',
  'IST0125',
  'IST0127',
  'IST0135',
  'IST0139',
  'IST0146',
  'IST0147',
  'IST0148',
  'IST0151',
  'IST0152',
  'IST0153',
  'IST0154',
  'IST0155',
  'IST0156',
  'IST0157',
  'IST0158',
  'IST0159',
  'IST0160',
  'IST0163',
  'IST0164',
  'IST0167',
  'IST0172',
  'IST0175',
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
