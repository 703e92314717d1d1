import type { Resource } from '#analyzer/resource.ts';
import type { Settings } from '#analyzer/settings.ts';
import { decodeBase64, validityOf } from '#analyzer/x509.ts';

/** Names under which a Secret holds a certificate with its key: Istio's first, then Kubernetes'. */
const pairs = [
  ['cert', 'key'],
  ['tls.crt', 'tls.key'],
] as const;

/**
 * What keeps a gateway from serving TLS with a Secret, as the end of a sentence about it.
 *
 * @returns `undefined` when nothing does.
 */
export function problemOfTlsSecret(
  secret: Resource<'Secret'>,
  { now, likeIstio }: Settings,
): string | undefined {
  if (!isReadable(secret)) return 'holds data that is not base64';
  const read = (name: string): string => valueOf(secret, name, likeIstio);
  const pair = pairs.find(([certificate, key]) => read(certificate) !== '' && read(key) !== '');
  if (!pair) return 'has no certificate with its key: tls.crt and tls.key, or cert and key';
  const validity = validityOf(read(pair[0]));
  if (!validity) return `holds no certificate under "${pair[0]}"`;
  if (now === undefined) return undefined;
  const { notBefore, notAfter } = validity;
  if (now < notBefore) return `holds a certificate that is not valid before ${dateOf(notBefore)}`;
  if (now > notAfter) return `holds a certificate that expired on ${dateOf(notAfter)}`;
  return undefined;
}

/** Whether the API server takes the data of a Secret: base64 throughout. */
export function isReadable({ spec }: Resource<'Secret'>): boolean {
  return Object.values(spec.data ?? {}).every((value) => decodeBase64(value) !== undefined);
}

/**
 * A value of a Secret, empty where there is none. The API server lays `stringData` over `data`;
 * `istioctl` reads `data` alone.
 */
function valueOf({ spec }: Resource<'Secret'>, name: string, likeIstio: boolean): string {
  const plain = likeIstio ? undefined : spec.stringData?.[name];
  if (plain !== undefined) return plain;
  const bytes = decodeBase64(spec.data?.[name] ?? '') ?? new Uint8Array();
  // PEM is ASCII, so a byte is a character.
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
