/** One thing that the transport to the upstream reported. */
export type TransportFailure = {
  kind: TransportKind;
  meaning: string;
};

export type TransportKind =
  | 'refused'
  | 'unreachable'
  | 'timeout'
  | 'reset'
  | 'san-mismatch'
  | 'unknown-issuer'
  | 'expired'
  | 'not-yet-valid'
  | 'verify'
  | 'no-tls'
  | 'no-secret'
  | 'alert'
  | 'tls'
  | 'unknown';

/** Numbers of OpenSSL errors begin here; from 1000 on, what follows is an alert of the peer. */
const base = 268_435_456;
const firstAlert = 1_000;

const alerts: Readonly<Record<number, string>> = {
  40: 'handshake_failure: no cipher or version that both accept',
  42: 'bad_certificate: it does not accept our certificate',
  44: 'certificate_revoked: our certificate was revoked',
  45: 'certificate_expired: our certificate has expired',
  46: 'certificate_unknown: it could not check our certificate',
  48: 'unknown_ca: it does not trust the authority of our certificate',
  49: 'access_denied: it refuses our certificate',
  70: 'protocol_version: it does not speak this version of TLS',
  80: 'internal_error: it failed by itself',
  112: 'unrecognized_name: it does not serve this server name',
  116: 'certificate_required: it asks for a client certificate, and none was sent',
  120: 'no_application_protocol: no protocol that both accept (ALPN)',
};

type Pattern = { looks: RegExp; kind: TransportKind; meaning: string };

const patterns: readonly Pattern[] = [
  pattern(
    'san-mismatch',
    /SAN_matcher|certificate_SANs|SUBJECT_ALT_NAME|subject_alt_name/i,
    'The certificate of the other side is not made out to the identity or name that this proxy expects.',
  ),
  pattern(
    'unknown-issuer',
    /unable_to_get_(?:local_)?issuer|self[-_]signed|unable_to_verify_the_first/i,
    'The authority that signed the other side’s certificate is not trusted here.',
  ),
  pattern(
    'expired',
    /certificate_has_expired|CERT_HAS_EXPIRED/i,
    'The certificate of the other side has expired.',
  ),
  pattern(
    'not-yet-valid',
    /certificate_is_not_yet_valid/i,
    'The certificate of the other side is not valid yet; the clocks may differ.',
  ),
  pattern(
    'verify',
    /CERTIFICATE_VERIFY_FAILED|verify_cert_failed/i,
    'The certificate of the other side did not pass the check.',
  ),
  pattern(
    'no-tls',
    /WRONG_VERSION_NUMBER|HTTP_REQUEST:|UNKNOWN_PROTOCOL/i,
    'The other side does not speak TLS on this port.',
  ),
  pattern(
    'no-secret',
    /Secret_is_not_supplied_by_SDS/i,
    'The proxy has no certificate yet: none was delivered to it.',
  ),
  pattern(
    'refused',
    /Connection_refused|connect_error:_?111(?!\d)/i,
    'The connection was refused: nothing listens at this address and port.',
  ),
  pattern(
    'unreachable',
    /Network_is_unreachable|No_route_to_host|Host_is_unreachable|connect_error:_?(?:101|113)(?!\d)/i,
    'There is no way through the network to this address.',
  ),
  pattern(
    'timeout',
    /connection_timeout|timed_out|connect_error:_?110(?!\d)/i,
    'The other side did not answer the attempt to connect.',
  ),
  pattern(
    'reset',
    /reset_by_peer|Connection_reset|read_error:_?104(?!\d)/i,
    'The other side reset the connection.',
  ),
];

/** What a transport failure reason says, most telling first. Old proxies write blanks in it. */
export function readTransport(text: string): TransportFailure[] {
  const normal = text.slice(0, 20_000).replaceAll(' ', '_');
  const found: TransportFailure[] = [];
  for (const number of numbersIn(normal)) {
    const alert = number - base - firstAlert;
    if (alert < 0 || alert > 255) continue;
    const meaning = `The other side ended TLS with alert ${alert}, ${alerts[alert] ?? 'of a kind not known here'}.`;
    found.push({ kind: 'alert', meaning });
  }
  for (const { looks, kind, meaning } of patterns) {
    // What failed is told more exactly by the pattern before it.
    if (kind === 'verify' && found.some((other) => certificate.has(other.kind))) continue;
    if (looks.test(normal)) found.push({ kind, meaning });
  }
  if (found.length > 0) return found;
  const tls = /TLS_error/i.test(normal);
  return [
    tls
      ? { kind: 'tls', meaning: 'TLS failed, for a reason that is not known here.' }
      : { kind: 'unknown', meaning: 'A report of the transport that is not known here.' },
  ];
}

const certificate: ReadonlySet<TransportKind> = new Set([
  'san-mismatch',
  'unknown-issuer',
  'expired',
  'not-yet-valid',
]);

function numbersIn(text: string): number[] {
  return [
    ...new Set([...text.matchAll(/(?<!\d)26843\d{4}(?!\d)/g)].map(([number]) => Number(number))),
  ];
}

/** The names that a certificate bears, where the text lists them. */
export function certificateNames(text: string): string[] {
  const listed = /certificate[_ ]SANs[_ ]are[_ ]\[([^\]]{0,4000})\]/.exec(text)?.[1];
  return (listed ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^_/, ''))
    .filter((name) => name !== '');
}

function pattern(kind: TransportKind, looks: RegExp, meaning: string): Pattern {
  return { kind, looks, meaning };
}
