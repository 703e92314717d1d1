/**
 * Reduces Envoy's API to the names and types of its fields, for the rules of EnvoyFilter. Takes
 * the folders of the Go modules that carry it: go-control-plane's `envoy` and `contrib`,
 * `github.com/cncf/xds/go`, and `envoy` of `istio.io/api`.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

type Field = { name: string; repeated: boolean; type: number; of: string };
type Message = { fields: Field[]; isEntry: boolean };

/** One letter for each of protobuf's scalar types, by its number. */
// cspell:disable-next-line
const scalars = ' ddlwiwubs  yu ilil';

const { positionals } = parseArgs({ allowPositionals: true });
const messages = new Map<string, Message>();
const enums = new Map<string, string[]>();
for (const folder of positionals) {
  const paths = await Array.fromAsync(glob('**/*.pb.go', { cwd: folder }));
  for (const path of paths.toSorted()) {
    // Envoy took the second version of its API out long ago.
    if (folder.includes('go-control-plane') && !/\/v3(?:alpha)?\//.test(path)) continue;
    readDescriptor(await readFile(join(folder, path), 'utf8'));
  }
}
await writeFile('src/analyzer/schemas/envoy-api.ts', moduleText());

/** Go code carries the descriptor of its file as a text. */
function readDescriptor(source: string): void {
  const literal = /_rawDesc = ""((?: \+\n\t"(?:[^"\\\n]|\\.)*")+)/.exec(source)?.[1] ?? '';
  const lines = [...literal.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, text = '']) => text);
  const file = [...wire(Buffer.concat(lines.map(unescaped)))];
  const scope = `${textOf(file, 2)}.`;
  for (const [number, value] of file) {
    if (number === 4) readMessage(value, scope);
    if (number === 5) readEnum(value, scope);
  }
}

function readMessage(bytes: Buffer, scope: string): void {
  const parts = [...wire(bytes)];
  const name = scope + textOf(parts, 1);
  const fields: Field[] = [];
  let isEntry = false;
  for (const [number, value] of parts) {
    if (number === 2) fields.push(fieldOf([...wire(value)]));
    if (number === 3) readMessage(value, `${name}.`);
    if (number === 4) readEnum(value, `${name}.`);
    if (number === 7) isEntry = [...wire(value)].some(([option]) => option === 7);
  }
  messages.set(name, { fields, isEntry });
}

function fieldOf(parts: [number, Buffer][]): Field {
  const number = (wanted: number) => parts.find(([one]) => one === wanted)?.[1][0] ?? 0;
  return {
    name: textOf(parts, 1),
    repeated: number(4) === 3,
    type: number(5),
    of: textOf(parts, 6).slice(1),
  };
}

function readEnum(bytes: Buffer, scope: string): void {
  const parts = [...wire(bytes)];
  const values = parts.flatMap(([number, value]) =>
    number === 2 ? [textOf([...wire(value)], 1)] : [],
  );
  enums.set(scope + textOf(parts, 1), values);
}

/** The fields of a message on the wire; a number as its lowest bytes. */
function* wire(bytes: Buffer): Generator<[number, Buffer]> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const type = key & 7;
    if (type === 0) yield [key >>> 3, Buffer.from([varint()])];
    else {
      const length = type === 2 ? varint() : type === 1 ? 8 : 4;
      yield [key >>> 3, bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

function textOf(parts: readonly [number, Buffer][], wanted: number): string {
  return parts.find(([number]) => number === wanted)?.[1].toString() ?? '';
}

function unescaped(literal: string): Buffer {
  const controls: Readonly<Record<string, string>> = {
    ...{ n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' },
  };
  const parts = literal.matchAll(/\\(x..|u....|U.{8}|[0-7]{3}|.)|[^\\]+/gs);
  return Buffer.concat(
    [...parts].map(([whole, escape]) => {
      if (escape === undefined) return Buffer.from(whole);
      if (/^[uU]/.test(escape)) {
        return Buffer.from(String.fromCodePoint(Number.parseInt(escape.slice(1), 16)));
      }
      if (escape.startsWith('x')) return Buffer.from([Number.parseInt(escape.slice(1), 16)]);
      if (/^\d/.test(escape)) return Buffer.from([Number.parseInt(escape, 8)]);
      return Buffer.from(controls[escape] ?? escape);
    }),
  );
}

function moduleText(): string {
  const wanted = reachable();
  const lines: string[] = [];
  let current = '';
  for (const name of [...messages.keys(), ...enums.keys()].toSorted()) {
    const message = messages.get(name);
    if (!wanted.has(name) || message?.isEntry) continue;
    const scope = packageOf(name);
    if (scope !== current) lines.push(`# ${(current = scope)}`);
    const fields = message?.fields.map((field) => fieldText(field, scope));
    const values = ['=', ...(enums.get(name) ?? [])];
    lines.push([name.slice(scope.length + 1), ...(fields ?? values)].join(' '));
  }
  return [
    '/**',
    " * Envoy's API as of 1.40, made by scripts/envoy-api.ts from go-control-plane (Apache-2.0). Below",
    ' * the name of a package stands a line for each message with its fields, "*" for lists and "%" for',
    ' * maps, and each enumeration with its values.',
    ' */',
    'export const envoyApi = `',
    ...lines,
    '`;',
    '',
  ].join('\n');
}

function fieldText({ name, repeated, type, of }: Field, scope: string): string {
  const entry = messages.get(of);
  const [key, value] = entry?.isEntry ? entry.fields : [];
  if (key && value) return `${name}%${scalars[key.type]}:${typeText(value, scope)}`;
  return `${name}${repeated ? '*' : ''}:${typeText({ type, of }, scope)}`;
}

function typeText({ type, of }: Pick<Field, 'type' | 'of'>, scope: string): string {
  if (of === '') return scalars[type] ?? '';
  if (packageOf(of) === scope) return of.slice(scope.length + 1);
  return of.startsWith('google.protobuf.') ? `@${of.slice(16)}` : `.${of}`;
}

/** Names of packages are in lower case, those of messages are not. */
function packageOf(name: string): string {
  return /^(?:[a-z][a-z0-9_]*\.)*[a-z][a-z0-9_]*(?=\.)/.exec(name)?.[0] ?? '';
}

/** What the proxy is told at run time is left out, but for what its configuration refers to. */
function reachable(): Set<string> {
  const found = new Set<string>();
  const waiting = [...messages.keys()].filter(
    (name) => !/^(?:envoy\.(?:admin|data|service)|xds\.service|udpa\.service)\./.test(name),
  );
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...(messages.get(name)?.fields ?? []).flatMap(({ of }) => (of ? [of] : [])));
  }
  return found;
}
