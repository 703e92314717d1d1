import { z } from 'zod';
import { areas } from '#catalog/bulletin-names.ts';
import { day, id, text, url } from '#catalog/fields.ts';
import { patchVersion } from '#catalog/release.ts';

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
