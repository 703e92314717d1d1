/** A message of Envoy's API. */
export type EnvoyMessage = {
  /** With its package: `envoy.config.core.v3.Pipe`. */
  name: string;
  /** In the order of its definition. */
  fields: readonly EnvoyField[];
};

export type EnvoyField = {
  /** As protobuf spells it; JSON may spell it in camel case. */
  name: string;
  form: 'one' | 'list' | 'map';
  /** A letter for what is no message, see `scripts/envoy-api.ts`; else the whole name. */
  type: string;
};

type Api = {
  /** Lines of the definition, by the names of what they define. */
  lines: ReadonlyMap<string, string>;
  read: Map<string, EnvoyMessage>;
};

let api: Api | undefined;

/** Whether a text may hold a piece of Envoy's configuration. */
export function mayHoldEnvoyFilter(text: string): boolean {
  return text.includes('EnvoyFilter');
}

/** Loads Envoy's API. It is large and most input does not touch it, so this waits until needed. */
export async function loadEnvoyApi(): Promise<void> {
  if (api) return;
  const { envoyApi } = await import('#analyzer/schemas/envoy-api.ts');
  const lines = new Map<string, string>();
  let scope = '';
  for (const line of envoyApi.trim().split('\n')) {
    if (line.startsWith('# ')) scope = line.slice(2);
    else lines.set(`${scope}.${line.split(' ', 1)[0]}`, line);
  }
  api = { lines, read: new Map() };
}

/** @throws {Error} when `loadEnvoyApi` was not awaited. */
export function envoyMessage(name: string): EnvoyMessage | undefined {
  const { lines, read } = loaded();
  const known = read.get(name);
  const line = lines.get(name);
  if (known || line === undefined || line.includes(' = ')) return known;
  const [own = '', ...fields] = line.split(' ');
  const scope = name.slice(0, name.length - own.length);
  const message = { name, fields: fields.map((field) => fieldOf(field, scope)) };
  read.set(name, message);
  return message;
}

/** The values of an enumeration. */
export function envoyEnum(name: string): readonly string[] | undefined {
  return loaded().lines.get(name)?.split(' = ')[1]?.split(' ');
}

/** The current name of a type that moved: with the same last part, and most of the others. */
export function currentName(name: string): string | undefined {
  const parts = name.split('.');
  const ending = `.${parts.at(-1)}`;
  const shared = (other: string) => other.split('.').filter((part) => parts.includes(part)).length;
  return [...loaded().lines.keys()]
    .filter((other) => other.endsWith(ending))
    .toSorted((one, other) => shared(other) - shared(one))[0];
}

function loaded(): Api {
  if (!api) throw new Error('loadEnvoyApi comes before what reads it');
  return api;
}

function fieldOf(text: string, scope: string): EnvoyField {
  const [, name = '', mark, type = ''] = /^([^*%:]*)(\*|%.)?:(.*)$/.exec(text) ?? [];
  const form = mark === undefined ? 'one' : mark === '*' ? 'list' : 'map';
  return { name, form, type: typeOf(type, scope) };
}

function typeOf(type: string, scope: string): string {
  if (/^[a-z]$/.test(type)) return type;
  if (type.startsWith('@')) return `google.protobuf.${type.slice(1)}`;
  return type.startsWith('.') ? type.slice(1) : scope + type;
}
