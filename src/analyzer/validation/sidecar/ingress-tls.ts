import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { gatewayTlsSettings } from '#analyzer/schemas/common.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { isTls } from '#analyzer/validation/ports.ts';
import { serverTlsRules, validateServerTls } from '#analyzer/validation/server-tls.ts';

const unsupported = refusal('sidecar-tls-field', {
  text: ({ field }: { field: string }) => `A Sidecar does not support ${field}.`,
  fix: 'Remove it; certificates are given as files: serverCertificate, privateKey, caCertificates.',
});

const mode = refusal('sidecar-tls-mode', {
  text: ({ mode }: { mode: string }) => `An ingress listener cannot have TLS of mode ${mode}.`,
  fix: 'Use SIMPLE or MUTUAL; mutual TLS of the mesh is for PeerAuthentication to set.',
});

const plainPort = refusal('sidecar-tls-protocol', {
  text: ({ protocol }: { protocol: string }) =>
    `TLS is set, but the protocol of the port ${protocol === '' ? 'is not set' : `is ${protocol}`}.`,
  fix: 'Set the protocol to HTTPS or TLS, or remove tls.',
  sameInIstio: () => '',
});

export const ingressTlsRules = [unsupported, mode, plainPort, ...serverTlsRules];

/** How an ingress listener ends TLS that does not come from the mesh. */
export function validateIngressTls(
  tls: Infer<typeof gatewayTlsSettings>,
  protocol: string,
  at: Field,
  report: Report,
): void {
  const given = {
    subjectAltNames: tls.subjectAltNames,
    httpsRedirect: tls.httpsRedirect,
    credentialName: tls.credentialName,
    credentialNames: tls.credentialNames,
    tlsCertificates: tls.tlsCertificates,
  };
  for (const [field, value] of Object.entries(given)) {
    if (value) report(unsupported, { field }, keyOf(inside(at, field)));
  }
  if (tls.mode === 'ISTIO_MUTUAL' || tls.mode === 'AUTO_PASSTHROUGH') {
    report(mode, { mode: tls.mode }, inside(at, 'mode'));
  }
  if (!isTls(protocol)) report(plainPort, { protocol }, keyOf(at));
  validateServerTls(tls, at, report);
}
