/**
 * A load test of 2021: one client and one server on nodes of their own, with Istio's sidecars and
 * without, and with exact balance. Every figure is "about" in the article.
 *
 * @see "Sailing Faster with Istio", Aspen Mesh, 2021.
 */
export type Run = {
  id: string;
  phase: string;
  title: string;
  machine: Machine;
  /** Requests a second at most. */
  qps: number;
  /** What was set, what was seen, and what follows. */
  told: string;
};

export type Machine = 'small' | 'large';

/** Requests a second on the bare machine, and its virtual CPUs. */
export const machines: Readonly<Record<Machine, { name: string; cpus: number; bare: number }>> = {
  small: { name: 't3.2xlarge', cpus: 8, bare: 100_000 },
  large: { name: 'm5.8xlarge', cpus: 32, bare: 300_000 },
};

export const runs: readonly Run[] = [
  {
    id: 'bare-small',
    phase: 'Without sidecars',
    title: 'Small machine',
    machine: 'small',
    qps: 100_000,
    told: 'More connections did not raise it. This is what the machine gives.',
  },
  {
    id: 'bare-large',
    phase: 'Without sidecars',
    title: 'Large machine',
    machine: 'large',
    qps: 300_000,
    told: 'Or more, with more connections. Four times the CPUs, three times the throughput: the CPU was the limit.',
  },
  {
    id: 'both-2',
    phase: 'A sidecar at both ends',
    title: '2 workers',
    machine: 'small',
    qps: 10_000,
    told: 'Strict mutual TLS, access logs, and two workers, the default of those days. A tenth of the bare machine.',
  },
  {
    id: 'both-4',
    phase: 'A sidecar at both ends',
    title: '4 workers',
    machine: 'small',
    qps: 15_000,
    told: 'Twice the workers, half as much again.',
  },
  {
    id: 'both-6',
    phase: 'A sidecar at both ends',
    title: '6 workers',
    machine: 'small',
    qps: 20_000,
    told: 'Three times the workers, twice the throughput. Still a fifth of the bare machine.',
  },
  {
    id: 'both-large',
    phase: 'A sidecar at both ends',
    title: 'More workers, large machine',
    machine: 'large',
    qps: 20_000,
    told: 'More than six workers; how many, the article does not say. Nothing is gained, and the server\u2019s CPU is not busy. So the CPU is not the limit any more.',
  },
  {
    id: 'server',
    phase: 'A sidecar at the server alone',
    title: 'As the kernel spreads connections',
    machine: 'large',
    qps: 20_000,
    told: 'The same with one sidecar: the limit is in the server\u2019s. Worker 10 holds 11,500 connections, some others 1,000 to 1,500, the rest fewer. That it was the large machine follows from the number of the worker.',
  },
  {
    id: 'server-exact',
    phase: 'A sidecar at the server alone',
    title: 'With exact balance',
    machine: 'large',
    qps: 80_000,
    told: 'All workers hold about as many connections, and all CPUs are at or near 100%. Four times the throughput; the rest is a matter of machines.',
  },
  {
    id: 'both-exact',
    phase: 'Exact balance, and the client\u2019s sidecar again',
    title: 'On the server\u2019s listener',
    machine: 'large',
    qps: 20_000,
    told: 'The limit moved: in the client\u2019s sidecar one worker handles every connection of the listener for port 8080.',
  },
  {
    id: 'both-exact-all',
    phase: 'Exact balance, and the client\u2019s sidecar again',
    title: 'On the client\u2019s listeners as well',
    machine: 'large',
    qps: 20_000,
    told: 'No effect. Envoy lost the balance when the outbound listener handed a connection on; that was changed in Envoy 1.19, which came with Istio 1.11.',
  },
];

/**
 * Statistics as the server's proxy might have shown them, made up after the article: it tells the
 * count of worker 10, a range for some others, and neither the rest nor how many there are.
 */
export const articleSample = [1300, 450, 1100, 700, 300, 1500, 900, 250, 1200, 600, 11500, 400];

/** Counts of workers in the form of Envoy's admin port. */
export function statsOf(address: string, counts: readonly number[]): string {
  const name = `listener.${address}`;
  return [
    ...counts.map((count, worker) => `${name}.worker_${worker}.downstream_cx_active: ${count}`),
    `server.concurrency: ${counts.length}`,
    '',
  ].join('\n');
}
