import { z } from 'zod';
import { day, id, text, url } from '#catalog/fields.ts';
import { patchVersion } from '#catalog/release.ts';

/** What a bulletin is about, in the order of lists. */
export const areas = [
  'denial-of-service',
  'authorization',
  'authentication',
  'memory-safety',
  'forged-requests',
  'certificates',
  'configuration',
  'privileges',
  'disclosure',
  'credentials',
  'release-process',
] as const;
export type Area = (typeof areas)[number];

export const areaNames: Readonly<Record<Area, string>> = {
  'denial-of-service': 'Denial of service',
  authorization: 'Authorization',
  authentication: 'Authentication',
  'memory-safety': 'Memory safety',
  'forged-requests': 'Forged requests',
  certificates: 'Certificates',
  configuration: 'Configuration',
  privileges: 'Privileges',
  disclosure: 'Disclosure',
  credentials: 'Credentials',
  'release-process': 'Release process',
};

/** As CVSS 3.1 names its scores, the worst first; `none` where the bulletin gives no score. */
export const severities = ['critical', 'high', 'medium', 'low', 'none'] as const;
export type Severity = (typeof severities)[number];

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'No score',
};

const cve = z
  .string()
  .regex(
    /^CVE-(19|20)\d{2}-\d{4,7}$/,
    'is no CVE; write the year and the number, as in CVE-2024-23322',
  );

const advisory = z
  .string()
  .regex(/^GHSA(-[23456789cfghjmpqrvwx]{4}){3}$/, 'is no advisory of GitHub: write GHSA-…');

/** Versions from one to another, both included; without `from` or `to`, there is no bound. */
const range = z.strictObject({
  from: patchVersion.optional(),
  to: patchVersion.optional(),
  /** The first version that is not in the range. */
  before: patchVersion.optional(),
});

/** `content/bulletins/istio-security-<year>-<number>.yaml`: one security bulletin of Istio. */
export const bulletinSchema = z.strictObject({
  date: day,
  /** One sentence of ours. */
  summary: text,
  areas: z.array(z.enum(areas)).min(1),
  cves: z.array(cve).min(1).optional(),
  /** Advisories without a CVE. */
  advisories: z.array(advisory).min(1).optional(),
  cvss: z
    .strictObject({
      score: z.number().min(0.1).max(10),
      version: text.optional(),
    })
    .optional(),
  affected: z.array(range).min(1),
  /** Absent where no release fixes it. */
  fixed: z.array(patchVersion).min(1).optional(),
  /** Who names the versions that fix it. */
  fixedBy: z.enum(['bulletin', 'announcements']).optional(),
  topics: z.array(id).min(1),
  source: url,
  /** Where sources contradict each other. */
  conflicts: z
    .array(
      z.strictObject({
        field: z.enum(['affected', 'fixed', 'cves', 'date']),
        says: text,
        source: url,
      }),
    )
    .min(1)
    .optional(),
  notes: z.array(text).min(1).optional(),
});

export type Bulletin = z.infer<typeof bulletinSchema> & {
  /** `istio-security-2024-001`. */
  id: string;
};

export type AffectedRange = Bulletin['affected'][number];

/** As Istio writes it: `ISTIO-SECURITY-2024-001`. */
export function bulletinName({ id: slug }: Pick<Bulletin, 'id'>): string {
  return slug.toUpperCase();
}

/** The page of a bulletin, below the site's base. */
export function bulletinPath({ id: slug }: Pick<Bulletin, 'id'>): string {
  return `bulletins/${slug}/`;
}

/** @see https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
export function severityOf({ cvss }: Pick<Bulletin, 'cvss'>): Severity {
  if (!cvss) return 'none';
  if (cvss.score >= 9) return 'critical';
  if (cvss.score >= 7) return 'high';
  return cvss.score >= 4 ? 'medium' : 'low';
}

/** `before 1.13.0`, `1.13.0 to 1.13.8`, `1.8.0`, `1.5.0 and later`. */
export function rangeText({ from, to, before }: AffectedRange): string {
  if (before) return from ? `${from} up to, not including, ${before}` : `before ${before}`;
  if (from && to) return from === to ? from : `${from} to ${to}`;
  return from ? `${from} and later` : `up to ${to ?? 'any'}`;
}
