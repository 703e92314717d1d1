import { envoyMessage, type EnvoyField, type EnvoyMessage } from '#analyzer/envoy-api.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import {
  isObject,
  isPlain,
  isWrapper,
  scalarProblem,
} from '#analyzer/validation/envoyfilter/scalars.ts';

type Problem =
  | {
      kind: 'unknown-field';
      field: string;
      message: string;
      known: readonly string[];
      /** Those of the known ones that the object does not have. */
      open: readonly string[];
      /** All unknown fields of the object. */
      unknown: readonly string[];
    }
  | { kind: 'unknown-type'; type: string }
  | { kind: 'wrong-value'; expected: string; found: string };

/** What a piece of configuration holds that Envoy's API does not. */
export type ValueProblem = {
  problem: Problem;
  path: Path;
  /** The types that typed configuration announces on the way there. */
  within: readonly string[];
};

type Reading = { problems: ValueProblem[]; path: (string | number)[]; within: string[] };

/** Reads a value as a message of Envoy's API, in the order in which Istio does. */
export function envoyProblems(value: unknown, message: EnvoyMessage, at: Path): ValueProblem[] {
  const reading: Reading = { problems: [], path: [...at], within: [] };
  readMessage(value, message, reading);
  return reading.problems;
}

function readMessage(value: unknown, message: EnvoyMessage, reading: Reading): void {
  if (!isObject(value)) {
    wrong('an object', value, reading);
    return;
  }
  const unread = new Set(Object.keys(value));
  const open: string[] = [];
  for (const field of message.fields) {
    const keys = spellings(field.name).filter((key) => unread.delete(key));
    // Of both spellings the one of JSON counts.
    const key = keys.at(-1);
    if (key === undefined) open.push(field.name);
    if (key === undefined || value[key] === null) continue;
    inside(key, reading, () => readField(value[key], field, reading));
  }
  const known = message.fields.map(({ name }) => name);
  const unknown = [...unread];
  for (const field of unknown) {
    inside(field, reading, () =>
      report(
        { kind: 'unknown-field', field, message: message.name, known, open, unknown },
        reading,
      ),
    );
  }
}

function readField(value: unknown, { form, type }: EnvoyField, reading: Reading): void {
  if (form === 'one') readValue(value, type, reading);
  else if (form === 'list' && Array.isArray(value)) readItems(value.entries(), type, reading);
  else if (form === 'map' && isObject(value)) readItems(Object.entries(value), type, reading);
  else wrong(form === 'list' ? 'a list' : 'a map', value, reading);
}

function readItems(
  items: Iterable<[string | number, unknown]>,
  type: string,
  reading: Reading,
): void {
  for (const [key, item] of items) {
    if (item !== null) inside(key, reading, () => readValue(item, type, reading));
  }
}

function readValue(value: unknown, type: string, reading: Reading): void {
  const message = envoyMessage(type);
  const expected = isPlain(type) ? scalarProblem(value, type) : undefined;
  if (type === 'google.protobuf.Any') readAny(value, reading);
  else if (message) readMessage(value, message, reading);
  else if (expected !== undefined) wrong(expected, value, reading);
  else if (!isPlain(type) && !isObject(value)) wrong('an object', value, reading);
}

/** Typed configuration: an object that names its own type. */
function readAny(value: unknown, reading: Reading): void {
  if (!isObject(value)) {
    wrong('an object', value, reading);
    return;
  }
  const { '@type': url, ...rest } = value;
  if (typeof url !== 'string') {
    wrong('an object with "@type"', value, reading);
    return;
  }
  const type = url.slice(url.lastIndexOf('/') + 1);
  const message = envoyMessage(type);
  if (!message && !isForeign(type)) {
    inside('@type', reading, () => report({ kind: 'unknown-type', type: url }, reading));
    return;
  }
  reading.within.push(url);
  if (message) readMessage(rest, message, reading);
  else if (isWrapper(type) || type === 'google.protobuf.Empty') {
    if ('value' in rest) inside('value', reading, () => readValue(rest['value'], type, reading));
    else wrong('an object with "value"', value, reading);
  }
  reading.within.pop();
}

/** Types from elsewhere that istiod knows; what they hold is not looked at. */
function isForeign(type: string): boolean {
  return isWrapper(type) || foreign.test(type);
}

const foreign = new RegExp(
  `^(?:${[
    String.raw`google\.protobuf\.(?:Any|Empty|\w+Proto|\w+Options)$`,
    String.raw`google\.(?:api|rpc)\.`,
    String.raw`istio\.(?:analysis|extensions|mcp|mesh|meta|networking|operator|security|telemetry|type)\.`,
    String.raw`(?:opentelemetry\.proto|cel\.expr|io\.prometheus\.client)\.`,
    String.raw`envoy\.(?:admin|data|service)\.(?:\w+\.)?v3\.`,
  ].join('|')})`,
);

/** How a field may be spelt, the way of JSON last. */
export function spellings(name: string): string[] {
  const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return name === camel ? [name] : [name, camel];
}

function inside(step: string | number, reading: Reading, read: () => void): void {
  reading.path.push(step);
  read();
  reading.path.pop();
}

function wrong(expected: string, value: unknown, reading: Reading): void {
  report({ kind: 'wrong-value', expected, found: describe(value) }, reading);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (typeof value === 'string') return `the text "${value}"`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'nothing';
}

function report(problem: Problem, { problems, path, within }: Reading): void {
  problems.push({ problem, path: [...path], within: [...within] });
}
