import type { Condition, MatchContext } from '#analyzer/request/conditions.ts';
import { fullGatewayName } from '#analyzer/gateway-names.ts';
import { listOf } from '#analyzer/wording.ts';

/** The part of a match that asks where a request comes from: the same for HTTP, TLS and TCP. */
type SourceMatch = {
  readonly gateways?: readonly string[];
  readonly port?: number;
  readonly sourceLabels?: Readonly<Record<string, string>>;
  readonly sourceNamespace?: string;
};

/** @param namespace that of the VirtualService, which the names of gateways are in. */
export function sourceConditions(
  match: SourceMatch,
  namespace: string,
  context: MatchContext,
): Condition[] {
  const port: Condition[] = match.port
    ? [
        {
          path: ['port'],
          holds: match.port === context.port,
          text: `The port has to be ${match.port}, and is ${context.port}.`,
        },
      ]
    : [];
  // Where a match names gateways, Istio asks for no label or namespace of the source.
  return [
    ...(match.gateways?.length
      ? [gatewayCondition(match.gateways, namespace, context)]
      : workloadConditions(match, context)),
    ...port,
  ];
}

function gatewayCondition(
  names: readonly string[],
  namespace: string,
  { gateways }: MatchContext,
): Condition {
  const wanted = names.map((name) =>
    name === 'mesh' ? name : fullGatewayName(name, { namespace }),
  );
  return {
    path: ['gateways'],
    holds: wanted.some((name) => gateways.has(name)),
    text: `It is for requests through ${listOf(wanted)}; this one comes through ${listOf([...gateways])}.`,
  };
}

function workloadConditions(
  { sourceLabels = {}, sourceNamespace }: SourceMatch,
  { labels, namespace }: MatchContext,
): Condition[] {
  const ofLabels = Object.entries(sourceLabels).map(([key, value]) => ({
    path: ['sourceLabels', key],
    holds: labels[key] === value,
    text: `The source has to carry the label ${key}=${value}, and ${
      labels[key] === undefined ? 'has no such label' : `has ${key}=${labels[key]}`
    }.`,
  }));
  if (!sourceNamespace) return ofLabels;
  return [
    ...ofLabels,
    {
      path: ['sourceNamespace'],
      holds: sourceNamespace === namespace,
      text: `The source has to be in the namespace "${sourceNamespace}", and is in "${namespace}".`,
    },
  ];
}
