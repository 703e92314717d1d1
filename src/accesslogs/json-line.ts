import {
  noFields,
  numberKeys,
  setField,
  textKeys,
  type FieldKey,
  type Fields,
} from '#accesslogs/fields.ts';
import type { JsonFormatId } from '#accesslogs/formats.ts';
import { parseObject, type JsonObject } from '#accesslogs/json-object.ts';
import { remembering } from '#accesslogs/remember.ts';

/** What an object of a JSON log says. */
export type JsonReading = {
  id: JsonFormatId;
  fields: Fields;
  told: ReadonlySet<FieldKey>;
  others: Record<string, string>;
  /** The key behind which the line breaks off. */
  cutIn?: string;
};

/** Which field a key stands for, as far as a format of the user's tells it. */
export type KeyTable = ReadonlyMap<string, FieldKey>;

const keys = new Map<string, FieldKey>([...textKeys, ...numberKeys].map((key) => [key, key]));

/** Keys of other formats and tools that cannot mean anything else. */
const aliases: Readonly<Record<string, FieldKey>> = {
  timestamp: 'start_time',
  '@timestamp': 'start_time',
  time: 'start_time',
  status: 'response_code',
  status_code: 'response_code',
  code: 'response_code',
  flags: 'response_flags',
  response_flags_long: 'response_flags',
  flags_long: 'response_flags',
  forwarded_for: 'x_forwarded_for',
  upstream_service: 'upstream_host',
  upstream_local: 'upstream_local_address',
  downstream_local: 'downstream_local_address',
  downstream_remote: 'downstream_remote_address',
  requested_server: 'requested_server_name',
  upstream_failure_reason: 'upstream_transport_failure_reason',
  host: 'authority',
  x_request_id: 'request_id',
};

/** Without one of these, an object is no line of an access log. */
const telling: readonly FieldKey[] = [
  'response_code',
  'response_flags',
  'upstream_cluster',
  'downstream_remote_address',
];

/** Reads one object; nothing where it is no JSON, or JSON of something else. */
export function readJsonLine(text: string, table?: KeyTable): JsonReading | undefined {
  const reading = parseObject(text);
  if (!reading) return undefined;
  const { object, cutAfter } = reading;
  const fields = noFields();
  const others: Record<string, string> = {};
  const told: FieldKey[] = table && cutAfter === undefined ? [...table.values()] : [];
  let plain = true;
  for (const [name, value] of Object.entries(object)) {
    const key = table?.get(name) ?? keys.get(name) ?? alias(name, object);
    if (key !== name) plain = false;
    if (key) told.push(key);
    const text = textOf(value);
    if (text === undefined) continue;
    if (key && (fields[key] === null || name === key)) setField(fields, key, text);
    else if (text !== '-' && text !== '') others[name] = text;
  }
  joinPath(fields, others, object);
  repair(fields);
  if (!telling.some((key) => fields[key] !== null) && !hasAll(object)) return undefined;
  const id = plain ? formatOf(object) : 'json';
  return {
    id,
    fields,
    told: setOf(told.join(' ')),
    others,
    ...(cutAfter === undefined ? {} : { cutIn: cutAfter }),
  };
}

/** Lines of one log have the same keys, and share this. */
const setOf = remembering(
  (names): ReadonlySet<FieldKey> => new Set(names.split(' ') as FieldKey[]),
);

function alias(name: string, object: JsonObject): FieldKey | undefined {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const lower = snake.replace(/[-.]/g, '_').toLowerCase();
  const key = keys.get(lower) ?? (Object.hasOwn(aliases, lower) ? aliases[lower] : undefined);
  return key && !Object.hasOwn(object, key) ? key : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null || value === undefined ? undefined : JSON.stringify(value);
}

/** Engarde writes path and query apart. */
function joinPath(fields: Fields, others: Record<string, string>, object: JsonObject): void {
  const { uri_path: path, uri_param: query } = object;
  if (fields.path !== null || typeof path !== 'string') return;
  fields.path = path + (typeof query === 'string' ? query : '');
  delete others['uri_path'];
  delete others['uri_param'];
}

/** Istio 1.1.0 to 1.1.2 wrote the start time under "method". */
function repair(fields: Fields): void {
  if (fields.method === null || !/^\d{4}-\d\d-\d\dT/.test(fields.method)) return;
  fields.start_time ??= fields.method;
  fields.method = null;
}

/** A connection may leave every telling field empty, but has the keys. */
function hasAll(object: JsonObject): boolean {
  return Object.hasOwn(object, 'response_flags') && Object.hasOwn(object, 'bytes_sent');
}

function formatOf(object: JsonObject): JsonFormatId {
  if (Object.hasOwn(object, 'response_code_details')) return 'istio-json-1.9';
  if (!Object.hasOwn(object, 'upstream_cluster')) return 'json';
  if (!Object.hasOwn(object, 'istio_policy_status')) return 'istio-json-1.8';
  return Object.hasOwn(object, 'route_name') ? 'istio-json-1.3' : 'istio-json-1.1';
}
