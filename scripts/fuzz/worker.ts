import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from './run.ts';
import { subjects } from './subjects.ts';

const { name, seed, count, current } = workerData as {
  name: string;
  seed: number;
  count: number;
  current: Int32Array;
};

const subject = subjects.find((one) => one.name === name);
if (!subject) throw new Error(`nothing to be tried is called "${name}"`);
const failure = await fuzz(subject, seed, count, (number) => {
  Atomics.store(current, 0, number);
});
parentPort?.postMessage(failure);
