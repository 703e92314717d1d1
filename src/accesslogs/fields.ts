/** The fields that Istio's formats have, by the keys of its JSON logs, in the order of its text logs. */
export const textKeys = [
  'start_time',
  'method',
  'path',
  'protocol',
  'response_flags',
  'response_code_details',
  'connection_termination_details',
  'istio_policy_status',
  'upstream_transport_failure_reason',
  'x_forwarded_for',
  'user_agent',
  'request_id',
  'authority',
  'upstream_host',
  'upstream_cluster',
  'upstream_local_address',
  'downstream_local_address',
  'downstream_remote_address',
  'requested_server_name',
  'route_name',
] as const;

export const numberKeys = [
  'response_code',
  'bytes_received',
  'bytes_sent',
  'duration',
  'upstream_service_time',
] as const;

export type TextKey = (typeof textKeys)[number];
export type NumberKey = (typeof numberKeys)[number];
export type FieldKey = TextKey | NumberKey;

/** What a line says. A dash, an empty value and a field that the format lacks are all null. */
export type Fields = Record<TextKey, string | null> & Record<NumberKey, number | null>;

/** All fields, none of them known. */
export function noFields(): Fields {
  return {
    start_time: null,
    method: null,
    path: null,
    protocol: null,
    response_code: null,
    response_flags: null,
    response_code_details: null,
    connection_termination_details: null,
    istio_policy_status: null,
    upstream_transport_failure_reason: null,
    bytes_received: null,
    bytes_sent: null,
    duration: null,
    upstream_service_time: null,
    x_forwarded_for: null,
    user_agent: null,
    request_id: null,
    authority: null,
    upstream_host: null,
    upstream_cluster: null,
    upstream_local_address: null,
    downstream_local_address: null,
    downstream_remote_address: null,
    requested_server_name: null,
    route_name: null,
  };
}

const numbers: ReadonlySet<string> = new Set(numberKeys);

function isNumberKey(key: FieldKey): key is NumberKey {
  return numbers.has(key);
}

/** Sets a field from its text; a dash and an empty text stand for none. */
export function setField(fields: Fields, key: FieldKey, text: string): void {
  if (text === '' || text === '-') return;
  if (isNumberKey(key)) fields[key] = numberOf(text);
  else fields[key] = text;
}

function numberOf(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
