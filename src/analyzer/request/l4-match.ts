import { addressIn } from '#analyzer/request/ip-block.ts';
import type { Condition, MatchContext } from '#analyzer/request/conditions.ts';
import { coversHost } from '#analyzer/request/host-cover.ts';
import { sourceConditions } from '#analyzer/request/source-match.ts';
import type { TcpMatch, TlsMatch } from '#analyzer/schemas/virtual-service.ts';
import { listOf } from '#analyzer/wording.ts';

/** The conditions of one match of a TLS route. */
export function tlsConditions(
  match: TlsMatch,
  namespace: string,
  context: MatchContext,
): Condition[] {
  const { sniHosts = [] } = match;
  const { sni } = context.request;
  return [
    ...sourceConditions(match, namespace, context),
    {
      path: ['sniHosts'],
      holds: sniHosts.some((host) => coversHost(host.toLowerCase(), sni)),
      text: `The server name has to be ${listOf(sniHosts)}, and is "${sni}".`,
    },
  ];
}

/** The conditions of one match of a TCP route. */
export function tcpConditions(
  match: TcpMatch,
  namespace: string,
  context: MatchContext,
): Condition[] {
  const { sourceIp } = context.request;
  const { sourceSubnet } = match;
  return [
    ...sourceConditions(match, namespace, context),
    ...(sourceSubnet
      ? [
          {
            path: ['sourceSubnet'],
            holds: sourceIp !== undefined && addressIn(sourceIp, sourceSubnet),
            text: `The source has to be in ${sourceSubnet}, and is ${sourceIp ?? 'not given'}.`,
          },
        ]
      : []),
  ];
}
