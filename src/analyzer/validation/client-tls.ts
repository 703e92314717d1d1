import type { Report } from '#analyzer/check.ts';
import { refusal } from '#analyzer/message.ts';
import type { tlsSettings } from '#analyzer/schemas/destination-rule.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import { inside, keyOf, type Field } from '#analyzer/validation/field.ts';
import { perhapsTakeOut } from '#analyzer/repair/plan.ts';

const configMapName = refusal('client-tls-config-map', {
  text: ({ name }: { name: string }) => `"${name}" names no ConfigMap.`,
  fix: 'Write "configmap://namespace/name".',
});

const configMapNamespace = refusal('client-tls-config-map-namespace', {
  text: ({ namespace }: { namespace: string }) =>
    `The ConfigMap with the certificates is not in the namespace "${namespace}".`,
  why: 'Certificates are read from the namespace of the resource that names them alone.',
  fix: 'Put the ConfigMap there, and name that namespace.',
});

const simpleSkipsVerification = refusal('client-tls-skips-verification', {
  text: () => 'insecureSkipVerify is set, and so is what the server would be verified with.',
  why: 'Without verification caCertificates, credentialName and subjectAltNames have no use.',
  fix: 'Remove insecureSkipVerify, or the others.',
  repair: perhapsTakeOut,
});

const mutualSkipsVerification = refusal('client-tls-mutual-skips-verification', {
  text: () => 'insecureSkipVerify is set, and so is what the server would be verified with.',
  why: 'Without verification caCertificates and subjectAltNames have no use.',
  fix: 'Remove insecureSkipVerify, or the others.',
  repair: perhapsTakeOut,
});

const credentialAndFiles = refusal('client-tls-credential-and-files', {
  text: () => 'Certificates are given twice: by credentialName and by files.',
  fix: 'Keep credentialName, or clientCertificate, privateKey, caCertificates and caCrl.',
});

const certificate = refusal('client-tls-certificate', {
  text: () => 'Mutual TLS needs a certificate of the client, and none is given.',
  fix: 'Set clientCertificate or credentialName; for certificates of Istio use ISTIO_MUTUAL.',
});

const privateKey = refusal('client-tls-private-key', {
  text: () => 'Mutual TLS needs the private key of the client, and none is given.',
  fix: 'Set privateKey or credentialName; for certificates of Istio use ISTIO_MUTUAL.',
});

export const clientTlsRules = [
  configMapName,
  configMapNamespace,
  simpleSkipsVerification,
  mutualSkipsVerification,
  credentialAndFiles,
  certificate,
  privateKey,
];

const configMapPrefix = 'configmap://';

type ClientTls = Infer<typeof tlsSettings>;

/**
 * How a proxy opens a TLS connection.
 *
 * @param namespace where its credentials lie, if that is known.
 */
export function validateClientTls(
  tls: ClientTls | undefined,
  namespace: string | undefined,
  at: Field,
  report: Report,
): void {
  if (!tls) return;
  const { mode, credentialName = '', clientCertificate = '' } = tls;
  if (credentialName.startsWith(configMapPrefix)) {
    validateConfigMap(credentialName, namespace, inside(at, 'credentialName'), report);
  }
  if (mode !== 'SIMPLE' && mode !== 'MUTUAL') return;
  if (tls.insecureSkipVerify) validateWithoutVerification(tls, at, report);
  if (credentialName !== '') {
    const file = (['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'] as const).find(
      (name) => tls[name],
    );
    if (file) report(credentialAndFiles, {}, inside(at, file));
    return;
  }
  if (mode === 'SIMPLE') return;
  if (clientCertificate === '') report(certificate, {}, inside(at, 'mode'));
  if (!tls.privateKey) report(privateKey, {}, inside(at, 'mode'));
}

function validateWithoutVerification(tls: ClientTls, at: Field, report: Report): void {
  const verifying = Boolean(tls.caCertificates) || tls.subjectAltNames !== undefined;
  const where = keyOf(inside(at, 'insecureSkipVerify'));
  if (tls.mode === 'MUTUAL') {
    if (verifying) report(mutualSkipsVerification, {}, where);
  } else if (verifying || tls.credentialName) report(simpleSkipsVerification, {}, where);
}

function validateConfigMap(
  name: string,
  namespace: string | undefined,
  at: Field,
  report: Report,
): void {
  // What stands behind a second slash is nothing to Istio.
  const [found = '', key = ''] = name.slice(configMapPrefix.length).split('/');
  if (found === '' || key === '') {
    report(configMapName, { name }, at);
    return;
  }
  if (found !== namespace) report(configMapNamespace, { namespace: namespace ?? '' }, at);
}
