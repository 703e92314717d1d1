import { workerInName, type Spelling } from '#balance/spelling.ts';

/** Envoy's default tags up to 1.22: the worker is in the name, the address in a label. */
export const envoy122: Spelling = {
  name: 'envoy-1-22',
  title: 'Envoy’s tags up to 1.22',

  read(between, labels) {
    const address = labels.get('envoy_listener_address');
    if (address === undefined) return undefined;
    const { worker } = workerInName(between);
    return worker === undefined ? { address } : { address, worker };
  },
};
