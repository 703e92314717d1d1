/** Lines of one listener, worker after worker. */
export function lines(address: string, counts: readonly number[], metric = 'active'): string {
  return counts
    .map(
      (count, worker) => `listener.${address}.worker_${worker}.downstream_cx_${metric}: ${count}\n`,
    )
    .join('');
}

export function series(pod: string, worker: number, value: string, labels: object = {}) {
  return {
    metric: {
      __name__: `envoy_listener_worker_${worker}_downstream_cx_active`,
      listener_address: '0.0.0.0_15006',
      pod,
      ...labels,
    },
    value: [1785000000, value],
  };
}

/** An answer of Prometheus. */
export const vector = (...result: object[]) =>
  JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });

export const a = '0.0.0.0_15006';
