import { annotated } from '#balance/advice/manifests.ts';
import type { Advice, Situation } from '#balance/advice/situation.ts';

/** The number of workers as well: the busy ones alone would look even. */
const query =
  '{__name__=~"envoy_listener_worker_[0-9]+_downstream_cx_active|envoy_server_concurrency", pod="POD"}';
const expression = 'listener\\..*\\.downstream_cx_(total|active)';

/** How to make Istio create the counters, and fetch them. */
export function expose({ verdict, minor, proxy, missing }: Situation): Advice | undefined {
  if (verdict !== 'no-data' || proxy === 'envoy') return undefined;
  if (missing !== undefined && missing !== 'counters' && missing !== 'series') return undefined;
  const byConfig = minor >= 8;
  return {
    id: 'expose',
    title: 'Make the proxy count by worker, then fetch the counters',
    text: [
      'Istio starts Envoy with a list of the statistics that it may create, and those of listeners are not on it. What is not created is missing from every output, not only from Prometheus.',
      byConfig
        ? 'Add the statistics by annotation, or for the whole mesh under meshConfig.defaultConfig.proxyStatsMatcher. The expression must match the whole name. The list of an annotation replaces that of the mesh; the two are not merged.'
        : `Before Istio 1.8, the annotation is sidecar.istio.io/statsInclusionRegexps: ${expression}. It is a list with commas, so an expression must have none.`,
      'The list is read when the proxy starts: create the pods anew, with "kubectl rollout restart" for example.',
    ],
    cost: 'Each statistic takes memory in each proxy. Add those that you read, not all of them.',
    manifests: byConfig
      ? [
          {
            title: 'Counters per worker for one workload',
            text: annotated(
              `proxyStatsMatcher:\n  inclusionRegexps:\n    - "${expression.replaceAll('\\', '\\\\')}"`,
            ),
          },
        ]
      : [],
    commands: fetchCommands(minor),
  };
}

/** `pilot-agent` is in every image, where `curl` is not in all. */
export function fetchCommands(minor: number): Advice['commands'] {
  return [
    {
      title: 'Counters and the number of workers of one pod',
      text: "kubectl exec POD -c istio-proxy -- pilot-agent request GET 'stats?filter=(downstream_cx_(active|total)|server.concurrency)$'",
    },
    ...(minor >= 13
      ? [
          {
            title: 'All statistics of one pod',
            text: 'istioctl x envoy-stats POD -n NAMESPACE',
          },
        ]
      : []),
    {
      title: 'From Prometheus, with the worker in the name',
      text: query,
    },
  ];
}
