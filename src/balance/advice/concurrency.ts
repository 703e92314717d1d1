import { annotated, proxyConfig } from '#balance/advice/manifests.ts';
import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** How many workers there are, and why. */
export function concurrency(situation: Situation): Advice | undefined {
  const { verdict, workers, total, minor, proxy } = situation;
  const tooMany = verdict === 'too-few-connections' || (isUneven(situation) && workers > 4);
  if (!tooMany || workers < 3) return undefined;
  const wanted = Math.max(2, Math.min(Math.floor(workers / 2), Math.max(1, total)));
  return {
    id: 'concurrency',
    title: 'Ask whether you want so many workers',
    text: [
      `More workers do not repair imbalance: with the same few connections, more of them stay empty, and each keeps connections of its own to every destination. ${wanted} may serve as well as ${workers}.`,
      defaultText(minor, proxy === 'gateway'),
      'The value 0 stands for all CPUs of the node. The number is read when the proxy starts, so create the pods anew.',
    ],
    manifests: [
      ...(minor >= 13
        ? [
            {
              title: 'For workloads with a label',
              text: proxyConfig('workers', `concurrency: ${wanted}`),
            },
          ]
        : []),
      { title: 'For one workload, by annotation', text: annotated(`concurrency: ${wanted}`) },
    ],
    commands: [
      {
        title: 'How many workers run',
        text: 'kubectl exec POD -c istio-proxy -- pilot-agent request GET server_info',
      },
    ],
  };
}

function defaultText(minor: number, isGateway: boolean): string {
  if (minor >= 18) {
    return 'Unless it is set, Istio starts as many workers as the CPU limit of the proxy, rounded up: 2500m gives 3. A proxy without a limit is told the CPUs of its node, so a small pod on a large node gets many workers; set a limit.';
  }
  if (!isGateway) return 'Unless it is set, this release starts 2 workers in a sidecar.';
  return minor >= 14
    ? 'Unless it is set, this release estimates the number of workers of a gateway from its resources.'
    : 'Unless it is set, this release starts a worker for each CPU of the node in a gateway.';
}
