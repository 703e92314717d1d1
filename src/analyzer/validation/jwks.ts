/** Keys as RFC 7517 writes them, or why they cannot be read. */
export type JwksReading =
  | {
      kind: 'keys';
      /** Where in the set keys stand that are secret. */
      secrets: number[];
    }
  | { kind: 'unreadable'; problem: string };

/** Reads a set of keys, or a single key. */
export function readJwks(text: string): JwksReading {
  const value = parseJson(text);
  if (value === undefined) return unreadable('it is no JSON');
  if (!isObject(value)) return unreadable('it is no object');
  const keys: unknown = value['keys'] ?? [value];
  if (!Array.isArray(keys)) return unreadable('its "keys" are no list');
  const secrets: number[] = [];
  for (const [index, key] of keys.entries()) {
    const problem = isObject(key) ? keyProblem(key) : 'it is no object';
    if (problem) return unreadable(`key ${index + 1}: ${problem}`);
    if (isObject(key) && isSecret(key)) secrets.push(index);
  }
  return { kind: 'keys', secrets };
}

const members = new Map([
  ['RSA', ['n', 'e']],
  ['EC', ['crv', 'x', 'y']],
  ['OKP', ['crv', 'x']],
  ['oct', ['k']],
]);

function keyProblem(key: Readonly<Record<string, unknown>>): string | undefined {
  const type = key['kty'];
  if (typeof type !== 'string') return 'it has no "kty"';
  const needed = members.get(type);
  if (!needed) return `there is no key type "${type}"`;
  for (const name of [...needed, 'd']) {
    const value = key[name];
    if (value === undefined && name === 'd') continue;
    if (typeof value !== 'string' || value === '') return `it has no "${name}"`;
    if (name !== 'crv' && !/^[-_+/A-Za-z0-9]*={0,2}$/.test(value)) return `"${name}" is no base64`;
  }
  return undefined;
}

/** Private keys, and keys that sign as well as verify. */
function isSecret(key: Readonly<Record<string, unknown>>): boolean {
  return key['kty'] === 'oct' || key['d'] !== undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(problem: string): JwksReading {
  return { kind: 'unreadable', problem };
}
