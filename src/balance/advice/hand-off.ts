import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/**
 * Before Envoy 1.19, a listener that got its connections from the capturing one did not spread
 * them, whatever it was told.
 *
 * @see https://github.com/envoyproxy/envoy/issues/15146
 */
export function handOff(situation: Situation): Advice | undefined {
  const { minor, role, proxy } = situation;
  if (!isUneven(situation) || role !== 'service' || proxy !== 'sidecar' || minor >= 11) {
    return undefined;
  }
  return {
    id: 'hand-off',
    title: 'Upgrade: no switch helps this release',
    text: [
      'Port 15001 takes every outbound connection and hands it to the listener of its destination. Until Envoy 1.18 this listener kept it on the worker that had taken it, also with exact balance. Envoy 1.19 balances there again.',
      'Istio 1.11 should be the first release with that Envoy. Upgrade at least to it; better to one that is still supported.',
    ],
    manifests: [],
    commands: [],
  };
}
