import { workerInName, type Spelling } from '#balance/spelling.ts';

/**
 * Istio has a list of tags of its own, without one for workers, and puts no `envoy_` before labels.
 * A listener whose name is no address stays in the name of the metric.
 */
export const istio: Spelling = {
  name: 'istio',
  title: 'Istio’s tags',

  read(between, labels) {
    const { worker, listener } = workerInName(between);
    const address = labels.get('listener_address') ?? listener;
    if (address === '') return undefined;
    return worker === undefined ? { address } : { address, worker };
  },
};
