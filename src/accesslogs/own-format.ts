import type { FieldKey } from '#accesslogs/fields.ts';
import { parseFormat, type TextFormat } from '#accesslogs/format-string/parse.ts';
import { parseObject, type JsonObject } from '#accesslogs/json-object.ts';
import { limits } from '#accesslogs/limits.ts';
import { isSecretName } from '#accesslogs/masking/secret-names.ts';

/** The format of a mesh that does not use Istio's. */
export type OwnFormat = {
  text?: TextFormat;
  /** Of a JSON format: the field that each key stands for. */
  keys?: ReadonlyMap<string, FieldKey>;
  /** The operator of each key. */
  operators?: ReadonlyMap<string, string>;
  /** The keys whose operators stand for a cookie, a key, a token or a password. */
  secrets?: ReadonlySet<string>;
};

export type OwnFormatReading =
  { kind: 'format'; own: OwnFormat } | { kind: 'unreadable'; reason: string; fix: string };

/** Reads what the user gives as format: a format string, or the JSON dictionary of a JSON log. */
export function readOwnFormat(source: string): OwnFormatReading {
  const text = source.trim();
  const keyed = text.startsWith('{') ? readDictionary(text) : undefined;
  if (keyed) return { kind: 'format', own: keyed };
  const reading = parseFormat(text);
  return reading.kind === 'format' ? { kind: 'format', own: { text: reading.format } } : reading;
}

function readDictionary(text: string): OwnFormat | undefined {
  const dictionary = text.length > limits.formatLength ? undefined : parseObject(text)?.object;
  if (!dictionary) return undefined;
  const keys = new Map<string, FieldKey>();
  const operators = new Map<string, string>();
  for (const [name, value] of Object.entries(dictionary)) {
    const reading = typeof value === 'string' ? parseFormat(value) : undefined;
    if (reading?.kind !== 'format') continue;
    operators.set(name, String(value));
    const [first, ...others] = reading.format.operators;
    if (first?.key && others.length === 0) keys.set(name, first.key);
  }
  return operators.size === 0 ? undefined : { keys, operators, secrets: secretKeys(dictionary) };
}

/** Dictionaries can stand in each other. */
function secretKeys(dictionary: JsonObject, found = new Set<string>()): ReadonlySet<string> {
  for (const [name, value] of Object.entries(dictionary)) {
    if (typeof value === 'string' && isSecretName(value)) found.add(name);
    else if (typeof value === 'object' && value !== null) secretKeys(value as JsonObject, found);
  }
  return found;
}
