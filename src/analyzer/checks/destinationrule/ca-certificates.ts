import { defineCheck, type Report } from '#analyzer/check.ts';
import { noCaCertificates, noCaCertificatesForPort } from '#analyzer/messages/destinationrule.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { Resource } from '#analyzer/resource.ts';
import type { tlsSettings, trafficPolicy } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { insert, perhaps, type Plan } from '#analyzer/repair/plan.ts';

export const destinationruleCaCertificates = defineCheck({
  name: 'destinationrule-ca-certificates',
  summary: 'A DestinationRule that starts TLS says which CA the server has to show.',
  istio: 'destinationrule.CaCertificateAnalyzer',
  reads: ['DestinationRule'],
  reports: [noCaCertificates, noCaCertificatesForPort],
  topics: ['security', 'traffic-management'],

  run({ all, settings: { likeIstio } }, report) {
    for (const resource of all('DestinationRule')) {
      const { trafficPolicy: policy, subsets = [] } = resource.spec;
      checkPolicy(resource, policy, ['spec', 'trafficPolicy'], likeIstio, report);
      // Istio's analyzer does not look into subsets.
      if (likeIstio) continue;
      for (const [index, subset] of subsets.entries()) {
        const path = ['spec', 'subsets', index, 'trafficPolicy'];
        checkPolicy(resource, subset.trafficPolicy, path, likeIstio, report);
      }
    }
  },
});

function checkPolicy(
  resource: Resource<'DestinationRule'>,
  policy: Infer<typeof trafficPolicy> | undefined,
  path: Path,
  likeIstio: boolean,
  report: Report,
): void {
  const { host = '' } = resource.spec;
  const place = (to: Path, settings: Tls | undefined) => {
    const reference = [...path, ...to, 'caCertificates'];
    const repair = () => caOfTheSystem([...path, ...to], settings);
    return { resource, path: [...path, ...to, 'mode'], reference, repair };
  };
  const mode = unverifiedMode(policy?.tls, resource, likeIstio);
  if (mode) report(noCaCertificates, { host, mode }, place(['tls'], policy?.tls));
  for (const [index, { tls, port }] of (policy?.portLevelSettings ?? []).entries()) {
    const portMode = unverifiedMode(tls, resource, likeIstio);
    if (!portMode) continue;
    const args = { host, mode: portMode, port: port?.number };
    report(noCaCertificatesForPort, args, place(['portLevelSettings', index, 'tls'], tls));
  }
}

type Tls = Infer<typeof tlsSettings>;

/** The authorities that the image of the proxy comes with; nothing where something else is set. */
function caOfTheSystem(path: Path, tls: Tls | undefined): Plan | undefined {
  if (tls?.credentialName || tls?.insecureSkipVerify) return undefined;
  return perhaps(insert(path, 'caCertificates', '/etc/ssl/certs/ca-certificates.crt'));
}

/** The mode of TLS that does not say which CA it trusts. */
function unverifiedMode(
  tls: Tls | undefined,
  { spec: { workloadSelector } }: Resource<'DestinationRule'>,
  likeIstio: boolean,
): 'SIMPLE' | 'MUTUAL' | undefined {
  if (tls?.mode !== 'SIMPLE' && tls?.mode !== 'MUTUAL') return undefined;
  if (tls.caCertificates) return undefined;
  // Sidecars read a credential only if they are selected.
  if (tls.credentialName && workloadSelector) return undefined;
  // Istio's analyzer does not see that somebody has decided not to look.
  if (tls.insecureSkipVerify && !likeIstio) return undefined;
  return tls.mode;
}
