import type { Spelling } from '#balance/spelling.ts';

/** Envoy's default tags from 1.24: `worker` without a number in the name, the number in a label. */
export const envoy124: Spelling = {
  name: 'envoy-1-24',
  title: 'Envoy’s tags from 1.24',

  read(between, labels) {
    const worker = labels.get('envoy_worker_id');
    const listener = /^(?:(.+)_)?worker$/.exec(between);
    if (worker === undefined || !listener) return undefined;
    return { address: labels.get('envoy_listener_address') ?? listener[1] ?? '', worker };
  },
};
