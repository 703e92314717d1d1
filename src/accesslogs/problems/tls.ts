import type { Facts } from '#accesslogs/facts.ts';
import type { Problem } from '#accesslogs/problem.ts';
import type { TransportKind } from '#accesslogs/transport.ts';

const topics = ['mtls', 'security', 'debugging'];
const talks = [
  'istiocon-2021/know-your-peers',
  'istiocon-2021/secure-your-microservices-with-istio-step-by-step',
];

const reports = (kind: TransportKind) => (facts: Facts) =>
  facts.transport.some((failure) => failure.kind === kind);

/** The connection stands, and TLS on it does not. */
export const tlsProblems: readonly Problem[] = [
  {
    id: 'tls-to-plain-text',
    title: 'TLS to a port that speaks none',
    applies: reports('no-tls'),
    says: 'This proxy began TLS, and what came back was no TLS.',
    tells: ['no-tls'],
    causes: [
      'A DestinationRule asks for ISTIO_MUTUAL or SIMPLE, and the workload has no sidecar.',
      'The port of the endpoint is a plain one: port 80 where 443 was meant, or the reverse.',
      'The application begins TLS itself, and the DestinationRule originates it once more.',
      'A proxy for outgoing traffic stands between and answers in HTTP.',
    ],
    next: [
      'The tls mode of the DestinationRule for the host of the cluster.',
      'Whether the endpoint in upstream_host has a sidecar.',
      'The protocol of the port in the Service or ServiceEntry.',
    ],
    guides: ['mtls-migration', 'egress-and-tls-origination'],
    topics,
    talks: [...talks, 'istiocon-2022/egress-woes-debugging-external-service-traffic-in-istio'],
    checks: ['IST0113', 'IST0115', 'IST0118'],
  },
  {
    id: 'certificate-name',
    title: 'Certificate is made out to another name',
    applies: reports('san-mismatch'),
    says: 'The other side has a certificate, but not for the identity or name that this proxy expects.',
    tells: ['san-mismatch'],
    causes: [
      'The endpoint belongs to another service or service account than expected: an address that was given to a new pod, or a wrong selector.',
      'subjectAltNames in the DestinationRule or ServiceEntry do not list the name of the certificate.',
      'Two meshes with different trust domains, and no alias between them.',
    ],
    next: [
      'The names in the text of the failure against subjectAltNames.',
      'The service account of the pod behind upstream_host.',
      'trustDomain and trustDomainAliases of both meshes.',
    ],
    guides: ['egress-and-tls-origination', 'multicluster'],
    topics,
    talks: [...talks, 'istio-day-north-america-2023/bridging-trust-between-multi-cluster-meshes'],
  },
  {
    id: 'certificate-issuer',
    title: 'Certificate of an unknown authority',
    applies: reports('unknown-issuer'),
    says: 'The certificate of the other side was signed by an authority that is not trusted here.',
    tells: ['unknown-issuer'],
    causes: [
      'Clusters of one mesh have different root certificates.',
      'A DestinationRule for an outside host names the wrong CA file, or none where the CA is a private one.',
      'The root was exchanged, and a workload still has a certificate of the old one.',
    ],
    next: [
      'istioctl proxy-config secret on both sides: compare the roots.',
      'caCertificates or credentialName of the DestinationRule.',
    ],
    guides: ['multicluster', 'egress-and-tls-origination'],
    topics: ['mtls', 'multicluster', 'security'],
    talks: [...talks, 'istio-day-north-america-2023/bridging-trust-between-multi-cluster-meshes'],
    checks: ['IST0128', 'IST0129'],
  },
  {
    id: 'certificate-dates',
    title: 'Certificate out of its time',
    applies: (facts) => reports('expired')(facts) || reports('not-yet-valid')(facts),
    says: 'The certificate of the other side is not valid at this time.',
    causes: [
      'It was not renewed: istiod was not reachable, or the agent in the pod has stopped.',
      'A certificate of your own expired.',
      'The clocks of the nodes differ.',
    ],
    next: ['istioctl proxy-config secret of the other side.', 'The log of istio-agent there.'],
    guides: ['day-2-operation', 'gateways-and-certificates'],
    topics,
    talks: ['istiocon-2021/simple-certificate-management-using-ecc-working-certificates'],
  },
  {
    id: 'certificate-refused',
    title: 'Certificate did not pass the check',
    applies: reports('verify'),
    says: 'The certificate of the other side did not pass the check of this proxy; the text does not tell which part of it.',
    tells: ['verify'],
    causes: [
      'The names in it are not those expected (subjectAltNames).',
      'It was signed by an authority that is not trusted here.',
    ],
    next: ['istioctl proxy-config secret on both sides.', 'subjectAltNames and caCertificates.'],
    guides: ['egress-and-tls-origination', 'mtls-migration'],
    topics,
    talks,
    checks: ['IST0128', 'IST0129'],
  },
  {
    id: 'no-certificate-yet',
    title: 'Proxy without a certificate',
    applies: reports('no-secret'),
    says: 'The proxy had no certificate to show: none was delivered to it.',
    tells: ['no-secret'],
    causes: [
      'The Secret named in credentialName does not exist, or not in the namespace of the gateway.',
      'The proxy has just started, and istio-agent has not fetched its certificate yet.',
      'istiod cannot be reached, or refuses to sign.',
    ],
    next: [
      'credentialName and the Secret beside the gateway.',
      'The log of istio-agent in the same pod.',
    ],
    guides: ['gateways-and-certificates', 'day-2-operation'],
    topics: ['mtls', 'gateways'],
    talks,
    checks: ['IST0101', 'IST0161'],
  },
  {
    id: 'tls-alert',
    title: 'Other side ended the TLS handshake',
    applies: reports('alert'),
    says: ({ transport }) =>
      transport.find(({ kind }) => kind === 'alert')?.meaning ??
      'The other side ended the TLS handshake.',
    tells: ['alert'],
    causes: [
      'The other side asks for a client certificate (mutual TLS), and the DestinationRule sends none.',
      'The other side does not trust the authority of our certificate.',
      'Version, cipher or server name are not accepted there.',
    ],
    next: [
      'mode, clientCertificate and sni in the tls of the DestinationRule.',
      'The TLS settings and the log of the other side.',
    ],
    guides: ['egress-and-tls-origination', 'mtls-migration'],
    topics,
    talks: [...talks, 'istiocon-2021/automate-mtls-communication-with-gopay-partners-with-istio'],
    checks: ['IST0128', 'IST0129'],
  },
  {
    id: 'tls-failed',
    title: 'TLS failed',
    applies: reports('tls'),
    says: 'TLS with the endpoint failed; the text of the failure tells more to who knows OpenSSL.',
    tells: ['tls'],
    causes: ['The two sides do not agree on mutual TLS, version, cipher or name.'],
    next: ['The text of upstream_transport_failure_reason.', 'The tls of the DestinationRule.'],
    guides: ['mtls-migration', 'egress-and-tls-origination'],
    topics,
    talks,
    checks: ['IST0113'],
  },
];
