/** A paste to begin with. */
export type Sample = { title: string; text: string; after?: string };

const inbound = '0.0.0.0_15006';

/** Made up, in the form of Envoy's admin port. */
export const samples: readonly Sample[] = [
  { title: 'A healthy sidecar', text: stats({ [inbound]: [52, 47, 55, 46] }) },
  {
    title: 'Hot workers',
    text: stats({
      '0.0.0.0_15001': [0, 0, 0, 0, 0, 0, 0, 0],
      [inbound]: [42, 2, 40, 2, 2, 1, 2, 1],
      '0.0.0.0_8080': [60, 52, 66, 49, 57, 55, 47, 58],
    }),
  },
  { title: 'One worker does everything', text: stats({ '0.0.0.0_8080': [0, 0, 64, 0, 0, 0] }) },
  { title: 'Too few connections', text: stats({ [inbound]: [2, 0, 1, 0] }) },
  {
    title: 'Before and after exact balance',
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
