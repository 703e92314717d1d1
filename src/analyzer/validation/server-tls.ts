import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { gatewayTlsSettings } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { validateCipherSuites, cipherSuiteRules } from '#analyzer/validation/cipher-suites.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

type Mode = { mode: string };

const mutualWithCertificates = refusal('server-tls-istio-mutual', {
  text: ({ field }: { field: string }) => `TLS of mode ISTIO_MUTUAL has no use for ${field}.`,
  why: 'Istio issues the certificates for this mode itself.',
  fix: 'Remove the field, or use mode SIMPLE or MUTUAL with certificates of your own.',
  repair: perhapsTakeOut,
});

const ignored = caution('server-tls-passthrough', {
  text: ({ mode }: Mode) => `TLS of mode ${mode} has certificates, which are ignored.`,
  why: 'The connection is passed on as it is, and the workload behind it ends TLS.',
  fix: 'Remove the certificates, or use mode SIMPLE or MUTUAL to end TLS here.',
});

const severalSources = refusal('server-tls-several-sources', {
  text: () => 'The certificate is given in several ways.',
  fix: 'Keep one of credentialName, credentialNames, tlsCertificates, or serverCertificate with privateKey.',
});

const clientCa = refusal('server-tls-client-ca', {
  text: () => 'Clients must present a certificate, but there is no CA to check it with.',
  fix: 'Name the file in caCertificates, or a Secret that holds ca.crt in credentialName.',
});

const tooMany = caution('server-tls-certificates', {
  text: (_: Mode) => 'More than two certificates are given.',
  why: 'Envoy takes one RSA and one ECDSA certificate for a server.',
  fix: 'Keep at most two.',
  sameInIstio: sameForBothMutual,
});

const certificate = refusal('server-tls-certificate', {
  text: ({ mode }: Mode) => `TLS of mode ${mode} needs a certificate of the server.`,
  fix: 'Name a Secret in credentialName, or the files in serverCertificate and privateKey.',
  sameInIstio: sameForBothMutual,
});

const privateKey = refusal('server-tls-private-key', {
  text: ({ mode }: Mode) => `TLS of mode ${mode} needs the private key of the server.`,
  fix: 'Name a Secret in credentialName, or the files in serverCertificate and privateKey.',
  sameInIstio: sameForBothMutual,
});

const crlWithCredential = refusal('server-tls-crl-credential', {
  text: () => 'The revocation list stands beside credentialName, and is not read from here.',
  fix: 'Put the list into the Secret as ca.crl, and remove caCrl.',
  repair: perhapsTakeOut,
});

const crlWithoutClients = refusal('server-tls-crl-simple', {
  text: () => 'TLS of mode SIMPLE checks no certificate of a client, so it has no use for caCrl.',
  fix: 'Remove caCrl, or use mode MUTUAL.',
  repair: perhapsTakeOut,
});

export const serverTlsRules = [
  ...cipherSuiteRules,
  mutualWithCertificates,
  ignored,
  severalSources,
  clientCa,
  tooMany,
  certificate,
  privateKey,
  crlWithCredential,
  crlWithoutClients,
];

type Tls = Infer<typeof gatewayTlsSettings>;

/** How a server ends TLS: one of a Gateway, or an ingress listener of a Sidecar. */
export function validateServerTls(tls: Tls, at: Field, report: Report): void {
  validateCipherSuites(tls, at, report);
  const mode = tls.mode ?? 'PASSTHROUGH';
  if (mode === 'ISTIO_MUTUAL') {
    for (const field of certificateFields.filter((name) => given(tls, name))) {
      report(mutualWithCertificates, { field }, keyOf(inside(at, field)));
    }
    return;
  }
  const passing = mode === 'PASSTHROUGH' || mode === 'AUTO_PASSTHROUGH';
  // A number for a mode that there is not passes nothing on, and ends nothing either.
  const ending = mode === 'SIMPLE' || mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL';
  if (passing && [...certificateFields, 'caCrl' as const].some((name) => given(tls, name))) {
    report(ignored, { mode }, inside(at, 'mode'));
  }
  const sources = sourcesOf(tls);
  const [, second] = sources;
  if (second) report(severalSources, {}, keyOf(inside(at, second)));
  if (ending && (given(tls, 'credentialName') || given(tls, 'credentialNames'))) return;
  if (mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL') {
    if (!tls.caCertificates) report(clientCa, {}, inside(at, 'mode'));
  }
  if (ending) validateCertificates(tls, mode, at, report);
  if (tls.caCrl && tls.credentialName) report(crlWithCredential, {}, inside(at, 'caCrl'));
  if (tls.caCrl && mode === 'SIMPLE') report(crlWithoutClients, {}, inside(at, 'caCrl'));
}

const certificateFields = [
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'tlsCertificates',
  'credentialName',
  'credentialNames',
] as const;

function given(tls: Tls, field: (typeof certificateFields)[number] | 'caCrl'): boolean {
  return (tls[field]?.length ?? 0) > 0;
}

/** The ways in which the server's own certificate is given. */
function sourcesOf(tls: Tls): ('serverCertificate' | (typeof certificateFields)[number])[] {
  const pair = given(tls, 'serverCertificate') && given(tls, 'privateKey');
  const others = (['credentialName', 'credentialNames', 'tlsCertificates'] as const).filter(
    (name) => given(tls, name),
  );
  return pair ? ['serverCertificate', ...others] : others;
}

function validateCertificates(tls: Tls, mode: string, at: Field, report: Report): void {
  const several = tls.tlsCertificates ?? [];
  if (several.length > 2) report(tooMany, { mode }, keyOf(inside(at, 'tlsCertificates')));
  for (const [index, pair] of several.entries()) {
    validatePair(pair, mode, inside(at, 'tlsCertificates', index), report);
  }
  if (several.length === 0) validatePair(tls, mode, at, report);
}

function validatePair(
  pair: Pick<Tls, 'serverCertificate' | 'privateKey'>,
  mode: string,
  at: Field,
  report: Report,
): void {
  if (!pair.serverCertificate) report(certificate, { mode }, inside(at, 'serverCertificate'));
  if (!pair.privateKey) report(privateKey, { mode }, inside(at, 'privateKey'));
}

/** Istio calls OPTIONAL_MUTUAL by the name of MUTUAL. */
function sameForBothMutual({ mode }: Mode): string {
  return mode === 'SIMPLE' ? 'SIMPLE' : 'MUTUAL';
}
