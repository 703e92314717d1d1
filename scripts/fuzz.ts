/**
 * `npm run fuzz` tries the analyzer with damaged manifests, its two readers of YAML against each
 * other, and the checkers of statistics and logs with damaged pastes; `-- balance` tries one of
 * them, and `-- balance --count 1 --seed 4711` the input with that number again.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Failure } from './fuzz/run.ts';
import { subjects } from './fuzz/subjects.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
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
const names = subjects.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No "${unknown.join('", "')}" can be tried. There are: ${names.join(', ')}.`);
  process.exit(2);
}

/** An input that takes so long may never end: the thread that tries it cannot tell. */
const patienceSeconds = 30;

for (const name of names) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const failure = await tried(name);
  if (failure) {
    tell(name, failure);
    process.exitCode = 1;
  } else console.log(`${name}: ${count} inputs from number ${seed} on: none gets a wrong answer.`);
}

function tried(name: string): Promise<Failure | undefined> {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('fuzz/worker.ts', import.meta.url), {
    workerData: { name, seed, count, current },
  });
  let last = -1;
  let since = Date.now();
  const watch = setInterval(() => {
    const number = Atomics.load(current, 0);
    if (number !== last) [last, since] = [number, Date.now()];
    else if (Date.now() - since > patienceSeconds * 1000) {
      console.error(`${name}: input ${number} does not end. Try it with: ${again(name, number)}`);
      process.exit(1);
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${number - seed + 1} of ${count}`);
  }, 1000);
  return new Promise<Failure | undefined>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  }).finally(() => clearInterval(watch));
}

function tell(name: string, { number, problem, input }: Failure): void {
  console.log(`${name}: input ${number}: ${problem}\n\nOptions: ${JSON.stringify(input.options)}`);
  for (const file of input.files)
    console.log(`\n${file.name}\n${JSON.stringify(file.text)}\n${file.text}`);
  console.log(`\nTry it again with: ${again(name, number)}`);
}

function again(name: string, number: number): string {
  return `npm run fuzz -- ${name} --count 1 --seed ${number}`;
}
