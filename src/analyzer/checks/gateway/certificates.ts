import { defineCheck, type Report } from '#analyzer/check.ts';
import {
  gatewaySelectorText,
  otherGateways,
  overlappingSelectors,
} from '#analyzer/gateway-workloads.ts';
import { certificateInSeveralGateways } from '#analyzer/messages/gateway.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import { fullName, type Resource } from '#analyzer/resource.ts';
import { labelsMatch } from '#analyzer/selectors.ts';
import type { Snapshot } from '#analyzer/snapshot.ts';
import { listOf } from '#analyzer/wording.ts';

export const gatewayCertificates = defineCheck({
  name: 'gateway-certificates',
  summary: 'No two Gateways of the same Pods and port present the same certificate.',
  istio: 'gateway.CertificateAnalyzer',
  reads: ['Gateway', 'Pod'],
  reports: [certificateInSeveralGateways],
  topics: ['gateways', 'security'],

  run(snapshot, report) {
    if (snapshot.settings.likeIstio) reportPairs(snapshot, report);
    else reportShared(snapshot, report);
  },
});

/** A certificate in a Gateway. */
type Use = { gateway: Resource<'Gateway'>; certificate: string; port: number; path: Path };

/**
 * Of Gateways for the same Pods, equal names mean the same Secret: it is looked up beside the Pods.
 * A connection belongs to one port, so those of other ports cannot be mistaken for it.
 */
function reportShared(snapshot: Snapshot, report: Report): void {
  const uses = snapshot.all('Gateway').flatMap(usesOf);
  const keyOf = ({ certificate, port }: Use, selector: string): string =>
    [selector, port, certificate].join('\n');
  const byPlace = Map.groupBy(uses, (use) => keyOf(use, gatewaySelectorText(use.gateway)));
  function* alike(use: Use): Iterable<Use> {
    for (const selector of overlappingSelectors(snapshot, use.gateway)) {
      yield* byPlace.get(keyOf(use, selector)) ?? [];
    }
  }
  for (const use of uses) {
    const { gateway: resource, path } = use;
    const others = otherGateways(resource, alike(use));
    const [first] = others.values();
    if (!first) continue;
    const names = [...others.keys()].map(fullName);
    report(
      certificateInSeveralGateways,
      { gateway: fullName(resource), others: listOf(names) },
      {
        resource,
        path,
        reference: ['metadata', 'name'],
        related: [
          { message: 'The certificate is here too.', resource: first.gateway, path: first.path },
        ],
      },
    );
  }
}

/**
 * Istio looks at pairs of Gateways: the selector of the other one has to hold all labels of the
 * first; ports and Pods are not considered.
 */
function reportPairs(snapshot: Snapshot, report: Report): void {
  const uses = snapshot.all('Gateway').flatMap(usesOf);
  for (const sharing of Map.groupBy(uses, ({ certificate }) => certificate).values()) {
    const gateways = [...new Set(sharing.map(({ gateway }) => gateway))];
    for (const resource of gateways) {
      let pairs = 0;
      for (const other of gateways) {
        if (resource === other) continue;
        if (!labelsMatch(resource.spec.selector ?? {}, other.spec.selector ?? {})) continue;
        const args = { gateway: fullName(resource), others: listOf([fullName(other)]) };
        report(certificateInSeveralGateways, args, { resource, path: ['metadata', 'name'] });
        if (++pairs === mostPairs) break;
      }
    }
  }
}

/** Of a thousand Gateways with one certificate, a million pairs would help nobody. */
const mostPairs = 100;

function usesOf(gateway: Resource<'Gateway'>): Use[] {
  return (gateway.spec.servers ?? []).flatMap(({ tls, port }, index) => {
    const { credentialName = '', serverCertificate = '', privateKey = '' } = tls ?? {};
    const path = ['spec', 'servers', index, 'tls'];
    const use = { gateway, port: port?.number ?? 0 };
    if (credentialName !== '') {
      const certificate = `secret ${credentialName}`;
      return [{ ...use, certificate, path: [...path, 'credentialName'] }];
    }
    if (serverCertificate === '' || privateKey === '') return [];
    const certificate = `file ${serverCertificate} ${privateKey}`;
    return [{ ...use, certificate, path: [...path, 'serverCertificate'] }];
  });
}
