import { isUneven, type Advice, type Situation } from '#balance/advice/situation.ts';

/** From so many connections for each worker on, chance alone would spread them well. */
const many = 50;

/** Many connections that are spread unevenly all the same. */
export function accepting(situation: Situation): Advice | undefined {
  const { minor, workers, total, role } = situation;
  if (!isUneven(situation) || total < workers * many || role === 'internal') return undefined;
  return {
    id: 'accepting',
    title: 'Find out how connections are accepted',
    text: [
      minor >= 12
        ? 'From Istio 1.12 on, each worker should have a socket of its own, and the kernel spreads connections over these by their addresses and ports. So many connections should then be even. Look for enable_reuse_port: false in the listener, Unix sockets, or an EnvoyFilter that changes it.'
        : 'Before Istio 1.12, all workers share one socket. Whoever wakes first takes connections until the queue is empty, so a few may get most. Later releases give each worker a socket of its own: upgrade.',
      minor >= 26
        ? 'This release takes one connection at each wake-up for captured and gateway listeners, so a burst is shared.'
        : 'From Istio 1.26 on, a worker takes one connection at each wake-up for captured and gateway listeners, which shares bursts.',
      'If clients come and go fast, leave exact balance off: the lock at each connection costs more than it gains.',
    ],
    manifests: [],
    commands: [],
  };
}
