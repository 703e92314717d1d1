import { answeredBy, type AnsweredBy } from '#accesslogs/answered-by.ts';
import { readCluster, type Cluster } from '#accesslogs/cluster.ts';
import { readDetails, type Details } from '#accesslogs/details.ts';
import { directionOf, type Direction } from '#accesslogs/direction.ts';
import type { Fields } from '#accesslogs/fields.ts';
import type { LogLine } from '#accesslogs/line.ts';
import { remembering } from '#accesslogs/remember.ts';
import { readTransport, type TransportFailure } from '#accesslogs/transport.ts';

/** What a line says, its texts taken apart. */
export type Facts = {
  line: LogLine;
  fields: Fields;
  http: boolean;
  code: number;
  has: (flag: string) => boolean;
  details: Details | null;
  /** The text of an authorization that was refused, wherever it stands. */
  denial: string | null;
  /** What the transport to the upstream reported, as text. */
  transportText: string | null;
  transport: readonly TransportFailure[];
  cluster: Cluster | null;
  direction: Direction;
  /** Null where the line cannot tell. */
  answeredBy: AnsweredBy | null;
};

const nothing: readonly TransportFailure[] = [];
const detailsOf = remembering(readDetails);
const clusterOf = remembering(readCluster);
const transportOf = remembering(readTransport);

export function factsOf(line: LogLine): Facts {
  const { fields, flags } = line;
  const details =
    fields.response_code_details === null ? null : detailsOf(fields.response_code_details);
  const cluster = fields.upstream_cluster === null ? null : clusterOf(fields.upstream_cluster);
  const transportText = fields.upstream_transport_failure_reason ?? details?.transport ?? null;
  const denial =
    [fields.response_code_details, fields.connection_termination_details].find((text) =>
      text?.startsWith('rbac_access_denied'),
    ) ?? null;
  return {
    line,
    fields,
    http: line.kind === 'http',
    code: fields.response_code ?? 0,
    has: (flag) => flags.includes(flag),
    details,
    denial,
    transportText,
    transport: transportText === null ? nothing : transportOf(transportText),
    cluster,
    direction: directionOf(fields, cluster),
    answeredBy: answeredBy(line),
  };
}
