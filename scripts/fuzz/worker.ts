import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from './run.ts';

const { seed, count, current } = workerData as { seed: number; count: number; current: Int32Array };

const failure = await fuzz(seed, count, (number) => {
  Atomics.store(current, 0, number);
});
parentPort?.postMessage(failure);
