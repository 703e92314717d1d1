import { expect, test } from 'vitest';
import { readJwks } from '#analyzer/validation/jwks.ts';

const certificate = `
MIH/MIGmAgEBMAoGCCqGSM49BAMCMAwxCjAIBgNVBAMMAWIwHhcNMjYwMTAxMDAw
MDAwWhcNMjcwMTAxMDAwMDAwWjAMMQowCAYDVQQDDAFiMFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEIW7dsfCa05sZPywgXF4zC4t2uk2uRce4IItClfwCTGl7/hz9
w3R68cfqyG3pu4FgpvjdST51gw35kybmIkewujAKBggqhkjOPQQDAgNIADBFAiBm
0jQejCvq7QbeOw0monoAIDcfFuNXlAlWbXJrIMyzhwIhALxd6PVvIBlPn/o//p2s
CiJYNx0TH1ChbQVhaAqxatbz`;

const publicKey = { kty: 'RSA', n: 'u1SU1LfVLPHCozMxH2Mo', e: 'AQAB' };

test.each([
  ['a key with all that providers add', { kid: 'a', alg: 'RS256', use: 'sig', x5c: [certificate] }],
  ['padding', { n: 'AA==' }],
  ['the other alphabet', { n: 'A+/A' }],
  ['line breaks', { n: 'AA\nAA' }],
  ['members that do not count', { p: 5, x5t: null, 'x5t#S256': '' }],
])('%s can be read', (_, more) => {
  expect(readJwks(JSON.stringify({ keys: [{ ...publicKey, ...more }] }), false)).toEqual({
    kind: 'keys',
    secrets: [],
  });
});

test.each([
  ['a key that is cut short', { n: 'u1SU1LfVLPHCozMxH2MoA' }, '"n" is no base64'],
  ['half of the padding', { n: 'AA=' }, '"n" is no base64'],
  ['both alphabets', { n: 'A+_A' }, '"n" is no base64'],
  ['a number as name', { kid: 5 }, '"kid" is no text'],
  ['one operation', { key_ops: 'verify' }, '"key_ops" is no list of names'],
  ['a certificate alone', { x5c: certificate }, '"x5c" is no list'],
  ['a certificate left out', { x5c: [certificate, 'MII…'] }, 'item 2 of "x5c" is no certificate'],
  ['a certificate cut short', { x5c: ['MIH/MIGm'] }, 'item 1 of "x5c" is no certificate'],
  ['a secret part that is none', { d: 'AQ', p: '!' }, '"p" is no base64'],
  ['a part that is empty', { n: '' }, 'it has no "n"'],
])('%s cannot be read', (_, more, problem) => {
  expect(readJwks(JSON.stringify({ keys: [{ ...publicKey, ...more }] }), false)).toEqual({
    kind: 'unreadable',
    problem: `key 1: ${problem}`,
  });
});

test.each([
  ['what stands behind the set', `${JSON.stringify({ keys: [publicKey] })} }`, []],
  ['keys that are null', '{"keys": null}', []],
  ['a part that is empty', JSON.stringify({ keys: [{ ...publicKey, n: '' }] }), []],
  ['a secret that is null', JSON.stringify({ keys: [{ ...publicKey, d: null }] }), [0]],
])('istioctl does not mind %s', (_, text, secrets) => {
  expect(readJwks(text, true)).toEqual({ kind: 'keys', secrets });
  expect(readJwks(text, false).kind).toBe('unreadable');
});
