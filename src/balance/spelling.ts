/** How one generation of tags writes a listener's counters for Prometheus. */
export type Spelling = {
  /** As its file is called. */
  name: string;
  title: string;
  /**
   * @param between what stands between `envoy_listener_` and `_downstream_cx_…` in the name.
   * @returns nothing when it is not written so. Without a worker, the value is the listener's own.
   */
  read: (
    between: string,
    labels: ReadonlyMap<string, string>,
  ) => { address: string; worker?: string } | undefined;
};

/** The worker in a name, `worker_3` at its end, and the listener's name where no tag took it. */
export function workerInName(between: string): { worker?: string; listener: string } {
  const found = /(?:^|_)worker_(\d+)$/.exec(between);
  if (found?.[1] === undefined) return { listener: between };
  return { worker: found[1], listener: between.slice(0, found.index) };
}
