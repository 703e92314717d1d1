/** Parts that several kinds share. */

import {
  boolean,
  duration,
  enumeration,
  integer,
  list,
  map,
  object,
  text,
  time,
} from '#analyzer/schemas/schema.ts';

export const trafficExtensionMatch = object({
  mode: enumeration(['UNDEFINED', 'CLIENT', 'SERVER', 'CLIENT_AND_SERVER']),
  ports: list(
    object(
      { number: integer({ minimum: 1, maximum: 65535, unsigned: true }) },
      { required: ['number'] },
    ),
  ),
});

export const targetRef = object(
  {
    group: text({
      maxLength: 253,
      pattern: '^$|^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    }),
    kind: text({ minLength: 1, maxLength: 63, pattern: '^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$' }),
    name: text({ minLength: 1, maxLength: 253 }),
    namespace: text(),
  },
  { required: ['kind', 'name'] },
);

export const env = object(
  {
    name: text({ minLength: 1, maxLength: 256 }),
    value: text({ maxLength: 2048 }),
    valueFrom: enumeration(['INLINE', 'HOST']),
  },
  { required: ['name'] },
);

export const http2KeepAlive = object({ interval: duration(), timeout: duration() });

export const tcpKeepalive = object({
  interval: duration(),
  probes: integer({ unsigned: true }),
  time: duration(),
});

const tlsCertificates = object({
  caCertificates: text(),
  privateKey: text(),
  serverCertificate: text(),
});

export const gatewayTlsSettings = object(
  {
    caCertCredentialName: text({ since: '1.28' }),
    caCertificates: text(),
    caCrl: text({ since: '1.22' }),
    cipherSuites: list(text()),
    credentialName: text(),
    credentialNames: list(text(), { minItems: 1, maxItems: 2, since: '1.26' }),
    ecdhCurves: list(text(), { since: '1.31' }),
    httpsRedirect: boolean(),
    insecureSkipVerify: boolean({ since: '1.31' }),
    maxProtocolVersion: enumeration(['TLS_AUTO', 'TLSV1_0', 'TLSV1_1', 'TLSV1_2', 'TLSV1_3']),
    minProtocolVersion: enumeration(['TLS_AUTO', 'TLSV1_0', 'TLSV1_1', 'TLSV1_2', 'TLSV1_3']),
    mode: enumeration(
      ['PASSTHROUGH', 'SIMPLE', 'MUTUAL', 'AUTO_PASSTHROUGH', 'ISTIO_MUTUAL', 'OPTIONAL_MUTUAL'],
      { valueSince: { OPTIONAL_MUTUAL: '1.19' } },
    ),
    privateKey: text(),
    serverCertificate: text(),
    subjectAltNames: list(text()),
    tlsCertificates: list(tlsCertificates, { minItems: 1, maxItems: 2, since: '1.26' }),
    verifyCertificateHash: list(text()),
    verifyCertificateSpki: list(text()),
  },
  {
    exclusive: [
      ['credentialNames', 'tlsCertificates'],
      ['credentialName', 'credentialNames'],
    ],
  },
);

export const workloadEntry = object({
  address: text({ maxLength: 256 }),
  labels: map(text(), { maxProperties: 256 }),
  locality: text({ maxLength: 2048 }),
  network: text({ maxLength: 2048 }),
  ports: map(integer({ unsigned: true }), { maxProperties: 128 }),
  serviceAccount: text({ maxLength: 253 }),
  weight: integer({ unsigned: true }),
});

export const destination = object(
  {
    host: text(),
    port: object({ number: integer({ unsigned: true }) }, { former: { name: 'number' } }),
    subset: text(),
  },
  { required: ['host'] },
);

/** What istiod writes of a resource, as far as it has a type. */
export const istioStatus = object({
  conditions: list(
    object({
      type: text(),
      status: text(),
      reason: text(),
      message: text(),
      lastProbeTime: time(),
      lastTransitionTime: time(),
    }),
  ),
  addresses: list(object({ value: text(), host: text() })),
});
