import { knownDetails, type Detail } from '#accesslogs/known-details.ts';

/** Response code details, taken apart. */
export type Details = {
  text: string;
  meaning: string;
  setBy: string;
  /** What stands in braces or brackets. */
  argument: string | null;
  /** Why the stream to the upstream ended: `connection_termination`. */
  resetReason: string | null;
  /** What the transport said: `TLS_error:…`. */
  transport: string | null;
};

const exact = new Map(
  knownDetails.filter(({ prefix }) => !prefix).map((detail) => [detail.value, detail]),
);
const beginnings = knownDetails.filter(({ prefix }) => prefix);

export function readDetails(value: string): Details {
  const text = value.replaceAll(' ', '_');
  const known = exact.get(text) ?? beginnings.find((detail) => text.startsWith(detail.value));
  const argument = argumentOf(text);
  const reset = text.startsWith('upstream_reset_') && argument !== null ? argument : null;
  // Newer proxies write "|" between reason and transport, older ones a comma.
  const split = reset?.search(/[|,]/) ?? -1;
  return {
    text: value,
    meaning: known?.meaning ?? unknownDetail.meaning,
    setBy: known?.setBy ?? unknownDetail.setBy,
    argument,
    resetReason: reset === null ? null : split === -1 ? reset : reset.slice(0, split),
    transport: reset === null || split === -1 ? null : reset.slice(split + 1),
  };
}

const unknownDetail: Omit<Detail, 'value'> = {
  meaning: 'A reason that is not known here. Envoy’s versions and filters add reasons.',
  setBy: 'unknown',
};

function argumentOf(text: string): string | null {
  const open = text.search(/[{[(]/);
  if (open === -1) return null;
  const last = /[}\])]$/.test(text) ? text.length - 1 : text.length;
  return text.slice(open + 1, last);
}

/** Reset reasons, by the words in braces. */
export const resetReasons: Readonly<Record<string, string>> = {
  connection_failure: 'no connection to the endpoint came about',
  remote_connection_failure: 'the endpoint could not be reached, or TLS with it failed',
  local_connection_failure: 'this proxy could not open the connection',
  connection_timeout: 'the endpoint did not take the connection in time',
  connection_termination: 'the connection was closed after it had been established',
  overflow: 'a limit on connections or requests was reached',
  local_reset: 'this proxy reset the stream',
  local_refused_stream_reset: 'this proxy refused the stream',
  remote_reset: 'the endpoint reset the stream',
  remote_refused_stream_reset: 'the endpoint refused the stream',
  protocol_error: 'what was sent is not valid HTTP',
  remote_error_with_CONNECT_request: 'the request for a tunnel failed',
  overload_manager_reset: 'the overload manager of this proxy reset the stream',
};

/** The policy that an authorization detail names; nothing where no policy matched. */
export function deniedBy(
  text: string,
): { policy: { namespace: string; name: string; rule: string } | null } | undefined {
  if (!text.includes('rbac_access_denied_matched_policy[')) return undefined;
  const found = /ns\[([^\]]{1,253})\]-policy\[([^\]]{1,253})\]-rule\[([^\]]{1,10})\]/.exec(text);
  if (!found) return { policy: null };
  const [, namespace = '', name = '', rule = ''] = found;
  return { policy: { namespace, name, rule } };
}
