import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Spent<Answer> = {
  seconds: number;
  /** Time of processors, in seconds: other work on the machine adds little to it. */
  work: number;
  answer: Answer;
};

/** What the quickest of some runs took. */
export async function leastOf<Answer>(
  runs: number,
  task: () => Answer | Promise<Answer>,
): Promise<Spent<Answer>> {
  const all: Spent<Answer>[] = [];
  for (let run = 0; run < runs; run++) {
    collectGarbage();
    const before = process.cpuUsage();
    const began = performance.now();
    const answer = await task();
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(before);
    all.push({ seconds, work: (user + system) / 1e6, answer });
  }
  return all.reduce((least, { seconds, work, answer }) => ({
    seconds: Math.min(least.seconds, seconds),
    work: Math.min(least.work, work),
    answer,
  }));
}

/** What an earlier run left is not this one's to clear away. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
