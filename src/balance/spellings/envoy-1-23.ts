import type { Spelling } from '#balance/spelling.ts';

/**
 * Envoy's default tags of 1.23: the worker is a label, and its series has the very name of the
 * listener's own. The one without the label is the sum, and no further worker.
 *
 * @see https://github.com/envoyproxy/envoy/issues/22705
 */
export const envoy123: Spelling = {
  name: 'envoy-1-23',
  title: 'Envoy’s tags of 1.23',

  read(between, labels) {
    const worker = labels.get('envoy_worker_id');
    if (worker === undefined || /(?:^|_)worker$/.test(between)) return undefined;
    return { address: labels.get('envoy_listener_address') ?? between, worker };
  },
};
