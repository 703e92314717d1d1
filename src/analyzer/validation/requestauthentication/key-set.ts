import type { Report } from '#analyzer/check.ts';
import { caution, refusal } from '#analyzer/message.ts';
import type { jwtRule } from '#analyzer/schemas/request-authentication.ts';
import type { Infer } from '#analyzer/schemas/schema.ts';
import type { Settings } from '#analyzer/settings.ts';
import { inside, type Field } from '#analyzer/validation/field.ts';
import { readJwks } from '#analyzer/validation/jwks.ts';
import { readUrl } from '#analyzer/validation/urls.ts';
import { perhaps, write } from '#analyzer/repair/plan.ts';

const unreadableUri = refusal('requestauthentication-jwks-uri', {
  text: ({ uri, problem }: { uri: string; problem: string }) =>
    `"${uri}" is no address of keys: ${problem}.`,
  fix: 'Write the whole address: "https://login.example.com/.well-known/jwks.json".',
});

const uriScheme = refusal('requestauthentication-jwks-uri-scheme', {
  text: ({ scheme }: { scheme: string }) =>
    scheme === '' ? 'jwksUri has no scheme.' : `Keys cannot be fetched by "${scheme}".`,
  fix: 'Begin the address with "https://".',
});

const unreadableKeys = refusal('requestauthentication-jwks', {
  text: ({ problem }: { problem: string }) => `The keys in jwks cannot be read: ${problem}.`,
  fix: 'Write a JSON Web Key Set: {"keys": [{"kty": "RSA", "n": "…", "e": "AQAB"}]}.',
});

const secretKey = caution('requestauthentication-jwks-secret', {
  text: ({ index }: { index: number }) => `Key ${index + 1} in jwks is secret.`,
  why: 'To verify tokens public keys are enough; who can read this resource can issue tokens.',
  fix: 'Replace it by its public part, and issue tokens with a new key.',
});

export const keySetRules = [unreadableUri, uriScheme, unreadableKeys, secretKey];

/** The keys that tokens are verified with. */
export function validateKeySet(
  { jwks = '', jwksUri: uri = '' }: Infer<typeof jwtRule>,
  at: Field,
  report: Report,
  { likeIstio }: Settings,
): void {
  if (uri !== '') validateUri(uri, inside(at, 'jwksUri'), report);
  if (jwks === '') return;
  const place = inside(at, 'jwks');
  const reading = readJwks(jwks, likeIstio);
  if (reading.kind === 'unreadable') report(unreadableKeys, reading, place);
  else for (const index of reading.secrets) report(secretKey, { index }, place);
}

function validateUri(uri: string, at: Field, report: Report): void {
  const url = readUrl(uri);
  if (url.kind === 'unreadable') {
    report(unreadableUri, { uri, problem: url.problem }, at);
    return;
  }
  const { port, scheme } = url;
  if (scheme !== 'http' && scheme !== 'https') {
    const repair = scheme === '' ? perhaps(write(at.path, `https://${uri}`)) : undefined;
    report(uriScheme, { scheme }, { ...at, repair });
    return;
  }
  // More than 64 bits.
  if (Number(port) >= 2 ** 63) {
    report(unreadableUri, { uri, problem: `there is no port ${port}` }, at);
  }
}
