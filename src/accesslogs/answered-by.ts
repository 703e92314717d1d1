import type { LogLine } from '#accesslogs/line.ts';

/** Who gave the client its answer: what is behind the proxy, the proxy itself, or nobody. */
export type AnsweredBy = 'upstream' | 'proxy' | 'none';

/** Flags with which the proxy answers by itself, or nobody does. */
const failures: ReadonlySet<string> = new Set(
  'UH UF UC UR LR UPE LH DF DPE IH NR NC NFCF UAEX FI UO RL RLSE OM DO UDO UT SI UMSDR RFCF'.split(
    ' ',
  ),
);

export function answeredBy({ kind, fields, flags }: LogLine): AnsweredBy {
  const failed = flags.some((flag) => failures.has(flag));
  if (kind === 'tcp') {
    if ((fields.bytes_sent ?? 0) > 0) return 'upstream';
    const refused = fields.connection_termination_details?.startsWith('rbac_access_denied');
    return failed || refused || fields.upstream_host === null ? 'none' : 'upstream';
  }
  const { response_code: code, response_code_details: details } = fields;
  if (code === 0) return 'none';
  if (details === 'via_upstream') return 'upstream';
  if (details?.startsWith('upstream_reset_after_response_started')) return 'upstream';
  // A response header of the upstream tells that a response came from there.
  if (fields.upstream_service_time !== null) return 'upstream';
  if (details !== null || failed || code === null) return code === null ? 'none' : 'proxy';
  // Formats without details: who was asked and did not fail has answered.
  return fields.upstream_host === null ? 'proxy' : 'upstream';
}
