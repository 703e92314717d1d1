import type { LogLine } from '#accesslogs/line.ts';

/** Who gave the client its answer: what is behind the proxy, the proxy itself, or nobody. */
export type AnsweredBy = 'upstream' | 'proxy' | 'none';

/** Flags with which the proxy answers by itself, or nobody does. */
const failures: ReadonlySet<string> = new Set(
  'UH UF UC UR LR UPE LH DF DPE IH NR NC NFCF UAEX FI UO RL RLSE OM DO UDO UT SI UMSDR RFCF'.split(
    ' ',
  ),
);

/**
 * @returns null where the line cannot tell: its format lacks the fields that would, or it breaks off
 * before them.
 */
export function answeredBy(line: LogLine): AnsweredBy | null {
  const failed = line.flags.some((flag) => failures.has(flag));
  return line.kind === 'tcp' ? connectedTo(line, failed) : respondedBy(line, failed);
}

function connectedTo({ fields, told }: LogLine, failed: boolean): AnsweredBy | null {
  // Bytes alone could be those of a request as well.
  const isTcp = told.has('upstream_host') || requestKeys.some((key) => told.has(key));
  if (isTcp && (fields.bytes_sent ?? 0) > 0) return 'upstream';
  const refused = fields.connection_termination_details?.startsWith('rbac_access_denied');
  if (failed || refused) return 'none';
  if (!told.has('upstream_host')) return null;
  if (fields.upstream_host === null) return 'none';
  return told.has('response_flags') ? 'upstream' : null;
}

const requestKeys = ['method', 'path', 'protocol', 'response_code'] as const;

function respondedBy({ fields, told }: LogLine, failed: boolean): AnsweredBy | null {
  const { response_code: code, response_code_details: details } = fields;
  if (code === 0) return 'none';
  if (details === 'via_upstream') return 'upstream';
  if (details?.startsWith('upstream_reset_after_response_started')) return 'upstream';
  // A response header of the upstream tells that a response came from there.
  if (fields.upstream_service_time !== null) return 'upstream';
  if (code === null) return told.has('response_code') ? 'none' : null;
  if (details !== null || failed) return 'proxy';
  // Formats without details: who was asked and did not fail has answered.
  if (!told.has('upstream_host')) return null;
  if (fields.upstream_host === null) return 'proxy';
  return code < firstFailure || told.has('response_flags') ? 'upstream' : null;
}

/** From here on the status may be the proxy's own, for an endpoint that failed. */
const firstFailure = 500;
