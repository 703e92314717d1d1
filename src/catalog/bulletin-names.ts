// Apart from the schema, so that a page that judges versions does not load it.

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

/** As Istio writes it: `ISTIO-SECURITY-2024-001`. */
export function bulletinName({ id: slug }: { id: string }): string {
  return slug.toUpperCase();
}

/** The page of a bulletin, below the site's base. */
export function bulletinPath({ id: slug }: { id: string }): string {
  return `bulletins/${slug}/`;
}

/** @see https://www.first.org/cvss/v3.1/specification-document#Qualitative-Severity-Rating-Scale */
export function severityOf({ cvss }: { cvss?: { score: number } | undefined }): Severity {
  if (!cvss) return 'none';
  if (cvss.score >= 9) return 'critical';
  if (cvss.score >= 7) return 'high';
  return cvss.score >= 4 ? 'medium' : 'low';
}

type Range = { from?: string | undefined; to?: string | undefined; before?: string | undefined };

/** `before 1.13.0`, `1.13.0 to 1.13.8`, `1.8.0`, `1.5.0 and later`. */
export function rangeText({ from, to, before }: Range): string {
  if (before) return from ? `${from} up to, not including, ${before}` : `before ${before}`;
  if (from && to) return from === to ? from : `${from} to ${to}`;
  return from ? `${from} and later` : `up to ${to ?? 'any'}`;
}
