import { decodeBase64, validityOfCertificate } from '#analyzer/x509.ts';

/** Keys as RFC 7517 writes them, or why they cannot be read. */
export type JwksReading =
  | {
      kind: 'keys';
      /** Where in the set keys stand that are secret. */
      secrets: number[];
    }
  | { kind: 'unreadable'; problem: string };

/**
 * Reads a set of keys, or a single key.
 *
 * @param likeIstio as `istioctl` does, which does not look behind the first object and takes `null`
 *   for an empty text; the filter in Envoy does neither.
 */
export function readJwks(text: string, likeIstio: boolean): JwksReading {
  const value = parseJson(likeIstio ? firstObject(text) : text);
  if (value === undefined) return unreadable('it is no JSON');
  if (!isObject(value)) return unreadable('it is no object');
  const keys = Object.hasOwn(value, 'keys') ? value['keys'] : [value];
  if (keys === null && likeIstio) return { kind: 'keys', secrets: [] };
  if (!Array.isArray(keys)) return unreadable('its "keys" are no list');
  const secrets: number[] = [];
  for (const [index, key] of keys.entries()) {
    const problem = isObject(key) ? keyProblem(key, likeIstio) : 'it is no object';
    if (problem) return unreadable(`key ${index + 1}: ${problem}`);
    if (isObject(key) && isSecret(key)) secrets.push(index);
  }
  return { kind: 'keys', secrets };
}

type Key = Readonly<Record<string, unknown>>;

const needed = new Map([
  ['RSA', ['n', 'e']],
  ['EC', ['crv', 'x', 'y']],
  ['OKP', ['crv', 'x']],
  ['oct', ['k']],
]);
const texts = ['kid', 'alg', 'use', 'x5t', 'x5t#S256'];
const secretsOfRsa = ['p', 'q', 'dp', 'dq', 'qi'];

function keyProblem(key: Key, likeIstio: boolean): string | undefined {
  const type = key['kty'];
  if (typeof type !== 'string') return 'it has no "kty"';
  const members = needed.get(type);
  if (!members) return `there is no key type "${type}"`;
  const isPrivate = type !== 'oct' && key['d'] !== undefined;
  for (const name of isPrivate ? [...members, 'd'] : members) {
    const value = likeIstio ? (key[name] === null ? '' : key[name]) : key[name] || undefined;
    if (typeof value !== 'string') return `it has no "${name}"`;
    if (name !== 'crv' && !isBase64(value)) return `"${name}" is no base64`;
  }
  for (const name of isPrivate && type === 'RSA' ? [...texts, ...secretsOfRsa] : texts) {
    const value = key[name] ?? '';
    if (typeof value !== 'string') return `"${name}" is no text`;
    if (!texts.includes(name) && !isBase64(value)) return `"${name}" is no base64`;
  }
  return chainProblem(key['x5c'] ?? []) ?? operationsProblem(key['key_ops'] ?? []);
}

function chainProblem(chain: unknown): string | undefined {
  if (!Array.isArray(chain)) return '"x5c" is no list';
  const index = chain.findIndex((text) => !isCertificate(text));
  return index < 0 ? undefined : `item ${index + 1} of "x5c" is no certificate`;
}

function operationsProblem(operations: unknown): string | undefined {
  const isRight = Array.isArray(operations) && operations.every((one) => typeof one === 'string');
  return isRight ? undefined : '"key_ops" is no list of names';
}

/** Private keys, and keys that sign as well as verify. */
function isSecret(key: Key): boolean {
  return key['kty'] === 'oct' || key['d'] !== undefined;
}

function isCertificate(text: unknown): boolean {
  if (typeof text !== 'string' || !isBase64(text)) return false;
  const digits = text
    .replace(/[\r\n=]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
  const der = decodeBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
  return der !== undefined && validityOfCertificate(der) !== undefined;
}

/** Base64 of either alphabet, with all of its padding or none. */
function isBase64(text: string): boolean {
  const compact = text.replace(/[\r\n]/g, '');
  if (!/^(?:[-_A-Za-z0-9]*|[+/A-Za-z0-9]*)={0,2}$/.test(compact)) return false;
  return compact.endsWith('=') ? compact.length % 4 === 0 : compact.length % 4 !== 1;
}

/** A text up to the end of its first object. */
function firstObject(text: string): string {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"(?:\\[^]|[^"\\])*"?|[{}]/g)) {
    if (part === '{') depth++;
    else if (part === '}' && --depth === 0) return text.slice(0, index + 1);
  }
  return text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Key {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(problem: string): JwksReading {
  return { kind: 'unreadable', problem };
}
