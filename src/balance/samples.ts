/** A paste to begin with. */
export type Sample = {
  /** As addresses name it. */
  id: string;
  title: string;
  /** What there is to see in it. */
  lead: string;
  text: string;
  after?: string;
};

const inbound = '0.0.0.0_15006';

/** Made up, in the form of Envoy's admin port. */
export const samples: readonly Sample[] = [
  {
    id: 'healthy',
    title: 'A healthy sidecar',
    lead: 'Four workers with about 50 connections each. They are as uneven as chance makes them, and nothing needs to be done.',
    text: stats({ [inbound]: [52, 47, 55, 46] }),
  },
  {
    id: 'hot-workers',
    title: 'Hot workers',
    lead: 'Two of eight workers hold nearly all that comes in. The listener of port 8080 beside them is even, so the machine is not at fault.',
    text: stats({
      '0.0.0.0_15001': [0, 0, 0, 0, 0, 0, 0, 0],
      [inbound]: [42, 2, 40, 2, 2, 1, 2, 1],
      '0.0.0.0_8080': [60, 52, 66, 49, 57, 55, 47, 58],
    }),
  },
  {
    id: 'single-worker',
    title: 'One worker does everything',
    lead: 'All 64 connections are on one of six workers. Chance does not do that, and five workers have nothing to do.',
    text: stats({ '0.0.0.0_8080': [0, 0, 64, 0, 0, 0] }),
  },
  {
    id: 'too-few',
    title: 'Too few connections',
    lead: 'Three connections cannot fill four workers. That is no fault of the proxy: its clients must open more.',
    text: stats({ [inbound]: [2, 0, 1, 0] }),
  },
  {
    id: 'before-and-after',
    title: 'Before and after exact balance',
    lead: 'The same listener twice: as the kernel spread its connections, and after exact balance was switched on and the clients had connected anew.',
    text: stats({ [inbound]: [61, 9, 6, 4] }),
    after: stats({ [inbound]: [21, 20, 20, 20] }),
  },
];

function stats(listeners: Readonly<Record<string, readonly number[]>>): string {
  const lines = Object.entries(listeners).flatMap(([address, counts]) => [
    `listener.${address}.downstream_cx_active: ${counts.reduce((sum, count) => sum + count, 0)}`,
    ...counts.map(
      (count, worker) => `listener.${address}.worker_${worker}.downstream_cx_active: ${count}`,
    ),
  ]);
  const [counts = []] = Object.values(listeners);
  return [...lines, `server.concurrency: ${counts.length}`, ''].join('\n');
}
