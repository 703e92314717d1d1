import { certificateNames } from '#accesslogs/transport.ts';
import type { Facts } from '#accesslogs/facts.ts';
import { fieldMeanings } from '#accesslogs/field-meanings.ts';
import type { FieldKey } from '#accesslogs/fields.ts';
import { resetReasons } from '#accesslogs/details.ts';
import { operatorMeaning } from '#accesslogs/operator-meanings.ts';

/** One field of a line, in words. */
export type ExplainedField = {
  /** The key of Istio's JSON logs; of another value, its operator or key. */
  key: string;
  operator: string;
  /** As it stands in the line; null where the line has none. */
  value: string | null;
  /** What the field is. */
  meaning: string;
  /** What this value tells. */
  note: string | null;
};

/** Every field of the line in the order of Istio's newest format, then what is not Istio's. */
export function explainFields(facts: Facts): ExplainedField[] {
  const { fields, others } = facts.line;
  const known = (Object.keys(fieldMeanings) as FieldKey[])
    .filter((key) => key !== 'istio_policy_status' || fields[key] !== null)
    .map((key) => ({
      key,
      ...fieldMeanings[key],
      value: fields[key] === null ? null : String(fields[key]),
      note: notes[key]?.(facts) ?? null,
    }));
  const more = Object.entries(others).map(([key, value]) => ({
    key,
    operator: key.startsWith('%') ? key : '',
    value,
    meaning: operatorMeaning(key),
    note: null,
  }));
  return [...known, ...more];
}

type Note = (facts: Facts) => string | null;

const routes: Readonly<Record<string, string>> = {
  default: 'A route that Istio made by itself, without a VirtualService.',
  allow_any: 'The host is unknown to the mesh, and ALLOW_ANY lets it pass.',
  allow_any_dynamic_dns: 'The host is unknown to the mesh; its name was resolved.',
  block_all: 'The host is unknown to the mesh, and REGISTRY_ONLY forbids it.',
};

const notes: Partial<Record<FieldKey, Note>> = {
  response_code: ({ code, http, fields }) =>
    code === 0 && fields.response_code !== null
      ? http
        ? 'No response was begun.'
        : 'TCP has no status.'
      : null,
  response_code_details: ({ details }) => {
    if (details === null) return null;
    const reason = details.resetReason === null ? undefined : resetReasons[details.resetReason];
    return `${details.meaning} Set by: ${details.setBy}.${reason === undefined ? '' : ` Here: ${reason}.`}`;
  },
  upstream_transport_failure_reason: ({ transport, transportText }) => {
    const names = certificateNames(transportText ?? '');
    const listed = names.length === 0 ? [] : [`The certificate bears ${names.join(', ')}.`];
    return [...transport.map(({ meaning }) => meaning), ...listed].join(' ') || null;
  },
  duration: ({ fields: { duration, upstream_service_time: upstream } }) =>
    duration !== null && upstream !== null && duration >= upstream
      ? `Of these, ${upstream} ms passed before the upstream’s response began.`
      : null,
  upstream_host: ({ fields: { upstream_host: host } }) =>
    host?.startsWith('envoy://') ? 'Reached through the tunnel of ambient mode (HBONE).' : null,
  upstream_cluster: ({ cluster }) => {
    if (cluster === null) return null;
    const parts = [
      cluster.host === null ? '' : `host ${cluster.host}`,
      cluster.port === null ? '' : `port ${cluster.port}`,
      cluster.subset === null ? '' : `subset ${cluster.subset}`,
    ].filter((part) => part !== '');
    return `${cluster.meaning}${parts.length === 0 ? '' : ` Its parts: ${parts.join(', ')}.`}`;
  },
  upstream_local_address: ({ fields: { upstream_local_address: local } }) =>
    /^(?:127\.0\.0\.6|\[::6\]):/.test(local ?? '')
      ? 'The address from which Istio’s proxy calls the application beside it.'
      : null,
  downstream_remote_address: ({ fields: { downstream_remote_address: remote } }) =>
    remote?.endsWith(':0') ? 'Port 0: the address comes from a header.' : null,
  requested_server_name: ({ fields: { requested_server_name: name } }) =>
    name?.startsWith('outbound_.') ? 'The client used mutual TLS of Istio for this service.' : null,
  route_name: ({ fields: { route_name: route } }) =>
    route !== null && Object.hasOwn(routes, route)
      ? (routes[route] ?? null)
      : route === null
        ? null
        : 'A name from a VirtualService or an HTTPRoute.',
};
