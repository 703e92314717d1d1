/**
 * The little of X.509 that tells when a certificate holds (RFC 5280), and the PEM and base64 around
 * it. Signatures, names and extensions are not read.
 */
export type Validity = {
  /** Milliseconds since 1970. */
  notBefore: number;
  notAfter: number;
};

/**
 * When the first certificate of a PEM file holds.
 *
 * @returns `undefined` where the first block is no certificate.
 */
export function validityOf(pem: string): Validity | undefined {
  const der = firstPemBlock(pem);
  return der && validityOfCertificate(der);
}

/**
 * The same of a certificate in DER.
 *
 * @returns `undefined` where it is none.
 */
export function validityOfCertificate(der: Uint8Array): Validity | undefined {
  const [certificate, ...trailing] = elements(der) ?? [];
  if (certificate?.tag !== tags.sequence || trailing.length > 0) return undefined;
  const [signed, algorithm, signature] = elements(certificate.content) ?? [];
  if (signed?.tag !== tags.sequence || algorithm?.tag !== tags.sequence) return undefined;
  if (signature?.tag !== tags.bitString) return undefined;
  const fields = elements(signed.content) ?? [];
  const withoutVersion = fields[0]?.tag === tags.version ? fields.slice(1) : fields;
  const [serial, , issuer, validity, subject, publicKey] = withoutVersion;
  if (serial?.tag !== tags.integer || validity?.tag !== tags.sequence) return undefined;
  if ([issuer, subject, publicKey].some((field) => field?.tag !== tags.sequence)) return undefined;
  const [notBefore, notAfter] = (elements(validity.content) ?? []).map(timeOf);
  if (notBefore === undefined || notAfter === undefined) return undefined;
  return { notBefore, notAfter };
}

const tags = {
  integer: 0x02,
  bitString: 0x03,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  version: 0xa0,
};

type Element = { tag: number; content: Uint8Array };

/** The elements that lie side by side in DER; `undefined` when some is cut short. */
function elements(der: Uint8Array): Element[] | undefined {
  const found: Element[] = [];
  let at = 0;
  while (at < der.length) {
    const tag = der[at] ?? 0;
    const first = der[at + 1];
    if (first === undefined) return undefined;
    at += 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      // Lengths over four bytes are longer than any input.
      if (count === 0 || count > 4) return undefined;
      length = der.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
      at += count;
    }
    if (at + length > der.length) return undefined;
    found.push({ tag, content: der.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** UTCTime (`260131120000Z`, years from 1950) or GeneralizedTime (`20260131120000Z`). */
function timeOf({ tag, content }: Element): number | undefined {
  const text = String.fromCharCode(...content.subarray(0, 20));
  const digits = tag === tags.utcTime ? /^(\d\d)(\d{10})Z$/ : /^(\d{4})(\d{10})Z$/;
  const [, year, rest = ''] = digits.exec(text) ?? [];
  if (year === undefined || (tag !== tags.utcTime && tag !== tags.generalizedTime)) {
    return undefined;
  }
  const century = tag === tags.generalizedTime ? 0 : Number(year) < 50 ? 2000 : 1900;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = (rest.match(/\d\d/g) ?? []).map(
    Number,
  );
  const time = Date.UTC(century + Number(year), month - 1, day, hour, minute, second);
  const real = month >= 1 && month <= 12 && new Date(time).getUTCDate() === day;
  return real && hour < 24 && minute < 60 && second < 60 ? time : undefined;
}

/** The bytes of the first block of a PEM file, whatever it is called. */
function firstPemBlock(pem: string): Uint8Array | undefined {
  const [begin, label] = /^-----BEGIN ([^\r\n]*)-----[ \t]*\r?\n/m.exec(pem) ?? [];
  if (begin === undefined) return undefined;
  const from = pem.indexOf(begin) + begin.length;
  const to = pem.indexOf(`-----END ${label}-----`, from);
  if (to < 0) return undefined;
  // Headers (RFC 1421) end with an empty line.
  const body = pem.slice(from, to).replace(/^(?:[^\r\n:]+:[^\r\n]*\r?\n)+\r?\n/, '');
  return decodeBase64(body.replaceAll(/\s/g, ''));
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of padded base64; line breaks are allowed.
 *
 * @returns `undefined` for anything else.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const compact = text.replaceAll(/[\r\n]/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  const digits = compact.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | alphabet.indexOf(digit)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
