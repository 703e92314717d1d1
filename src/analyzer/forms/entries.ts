import { documentationUrl } from '#analyzer/forms/documentation.ts';
import { levelName, originOf } from '#analyzer/forms/origin.ts';
import type { Report } from '#analyzer/forms/report.ts';
import type { Finding } from '#analyzer/finding.ts';

/** The findings as objects with the keys of `istioctl`, in its order, and behind them ours. */
export function entriesOf({ findings, likeIstio, istioVersion }: Report): object[] {
  return findings.map((finding) => ({
    code: finding.code,
    documentationUrl: likeIstio
      ? `${documentationUrl(finding.code, `v${istioVersion}`)}?ref=istioctl-analyze`
      : documentationUrl(finding.code, 'latest'),
    level: levelName(finding.level),
    message: finding.message,
    origin: originOf(finding),
    reference: finding.reference,
    ...(likeIstio ? {} : ours(finding)),
  }));
}

function ours({
  rule,
  why,
  fix,
  repair,
  check,
  resource,
  path,
  place,
  related,
  absent,
  topics,
}: Finding): object {
  return {
    ...(rule === undefined ? {} : { rule }),
    ...(why === undefined ? {} : { why }),
    fix,
    ...(repair === undefined ? {} : { repair }),
    check,
    resource,
    path,
    place,
    related,
    absent,
    topics,
  };
}
