/**
 * `npm run fuzz` tries the analyzer with damaged manifests; `-- --count 1 --seed 4711` tries the
 * one with that number again.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Failure } from './fuzz/run.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);
if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
  console.error('--count and --seed take whole numbers.');
  process.exit(2);
}

/** An input that takes so long may never end: the thread that tries it cannot tell. */
const patienceSeconds = 30;

const current = new Int32Array(new SharedArrayBuffer(4));
const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), {
  workerData: { seed, count, current },
});
let last = -1;
let since = Date.now();
const watch = setInterval(() => {
  const number = Atomics.load(current, 0);
  if (number !== last) [last, since] = [number, Date.now()];
  else if (Date.now() - since > patienceSeconds * 1000) {
    console.error(
      `Input ${number} does not end. Try it with: npm run fuzz -- --count 1 --seed ${number}`,
    );
    process.exit(1);
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${number - seed + 1} of ${count}`);
}, 1000);

worker.on('message', (failure: Failure | undefined) => {
  clearInterval(watch);
  if (!failure) {
    console.log(`${count} inputs from number ${seed} on: none gets a wrong answer.`);
    return;
  }
  const { number, problem, input } = failure;
  console.log(`Input ${number}: ${problem}\n\nOptions: ${JSON.stringify(input.options)}`);
  for (const { name, text } of input.files)
    console.log(`\n${name}\n${JSON.stringify(text)}\n${text}`);
  console.log(`\nTry it again with: npm run fuzz -- --count 1 --seed ${number}`);
  process.exitCode = 1;
});
worker.on('error', (error) => {
  clearInterval(watch);
  throw error;
});
