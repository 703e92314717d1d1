import { describe, expect, test } from 'vitest';
import { decodeBase64, validityOf } from '#analyzer/x509.ts';

/** From the start of 2026 to that of 2027. */
const shortLived = `-----BEGIN CERTIFICATE-----
MIH/MIGmAgEBMAoGCCqGSM49BAMCMAwxCjAIBgNVBAMMAWIwHhcNMjYwMTAxMDAw
MDAwWhcNMjcwMTAxMDAwMDAwWjAMMQowCAYDVQQDDAFiMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEIW7dsfCa05sZPywgXF4zC4t2uk2uRce4IItClfwCTGl7/hz9
w3R68cfqyG3pu4FgpvjdST51gw35kybmIkewujAKBggqhkjOPQQDAgNIADBFAiBm
0jQejCvq7QbeOw0monoAIDcfFuNXlAlWbXJrIMyzhwIhALxd6PVvIBlPn/o//p2s
CiJYNx0TH1ChbQVhaAqxatbz
-----END CERTIFICATE-----
`;

/** From June 2049 to June 2051. */
const longLived = `-----BEGIN CERTIFICATE-----
MIIBATCBqAIBAjAKBggqhkjOPQQDAjAMMQowCAYDVQQDDAFiMCAXDTQ5MDYwMTAw
MDAwMFoYDzIwNTEwNjAxMDAwMDAwWjAMMQowCAYDVQQDDAFiMFkwEwYHKoZIzj0C
AQYIKoZIzj0DAQcDQgAEIW7dsfCa05sZPywgXF4zC4t2uk2uRce4IItClfwCTGl7
/hz9w3R68cfqyG3pu4FgpvjdST51gw35kybmIkewujAKBggqhkjOPQQDAgNIADBF
AiB5k0y6dQRGMrlh1g1Od5jNo5jc1Q7/GqneTDEw8bv8ZgIhANbQ3IWKp7gMzHws
BinFL8zu4gFPXo2OwEFcvq82T+je
-----END CERTIFICATE-----
`;

describe('validityOf', () => {
  test('reads times of this half of the century', () => {
    expect(validityOf(shortLived)).toEqual({
      notBefore: Date.UTC(2026, 0, 1),
      notAfter: Date.UTC(2027, 0, 1),
    });
  });

  test('reads times from 2050 on, which X.509 writes with four digits', () => {
    expect(validityOf(longLived)).toEqual({
      notBefore: Date.UTC(2049, 5, 1),
      notAfter: Date.UTC(2051, 5, 1),
    });
  });

  test.each([
    ['text around the block', `subject=b\n${shortLived}\n${longLived}`],
    ['lines that end with CRLF', shortLived.replaceAll('\n', '\r\n')],
    ['headers', shortLived.replace('\n', '\nProc-Type: 4\nX: y\n\n')],
    ['another name', shortLived.replaceAll(' CERTIFICATE', ' X509 CERTIFICATE')],
  ])('reads the first block, whatever stands around it: %s', (_, pem) => {
    expect(validityOf(pem)?.notAfter).toBe(Date.UTC(2027, 0, 1));
  });

  test.each([
    ['nothing', ''],
    ['a key', block('PRIVATE KEY', 'MC4CAQAwBQYDK2VwBCIEIA==')],
    ['no end', shortLived.slice(0, -10)],
    ['no base64', block('CERTIFICATE', 'a certificate')],
    ['an empty block', block('CERTIFICATE', '')],
    ['a certificate that was cut', block('CERTIFICATE', base64Of(shortLived).slice(0, 200))],
    ['something behind the certificate', block('CERTIFICATE', withTrailingBytes(shortLived))],
    ['a length without end', block('CERTIFICATE', 'MIT/////')],
    ['a month that no year has', shortLived.replace('MjYwMTAxMDAw', 'MjYxMzAxMDAw')],
  ])('takes for no certificate: %s', (_, pem) => {
    expect(validityOf(pem)).toBeUndefined();
  });
});

describe('decodeBase64', () => {
  test.each([
    ['', []],
    ['AA==', [0]],
    ['AAE=', [0, 1]],
    ['AAEC', [0, 1, 2]],
    ['/+8A\r\n/w==', [255, 239, 0, 255]],
  ])('%j', (text, bytes) => {
    expect([...(decodeBase64(text) ?? [])]).toEqual(bytes);
  });

  test.each(['A', 'AA', 'AA=', 'A===', 'AA==AA==', 'A-_=', 'AA AA'])('refuses %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});

function block(label: string, content: string): string {
  return `-----BEGIN ${label}-----\n${content}\n-----END ${label}-----\n`;
}

function base64Of(pem: string): string {
  return pem.replaceAll(/-----.*-----|\n/g, '');
}

function withTrailingBytes(pem: string): string {
  return Buffer.concat([Buffer.from(base64Of(pem), 'base64'), Buffer.from([5, 0])]).toString(
    'base64',
  );
}
