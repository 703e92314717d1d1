import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyze } from '#analyzer/analyze.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { atMost, megabytes, seconds, type Figure, type Part } from './figure.ts';
import { generateMesh } from './generate-mesh.ts';

const sizes = [100, 1_000, 10_000];

export const analyzer: Part = { name: 'analyzer', measure };

/** How fast meshes of several sizes are analyzed in one process that is warm. */
async function measure(): Promise<Figure[]> {
  await leastOf(generateMesh(1_000), 3);
  const figures: Figure[] = [];
  const spent: Spent[] = [];
  for (const size of sizes) {
    const least = await leastOf(generateMesh(size), size > 1_000 ? 5 : 20);
    spent.push(least);
    const perSecond = Math.round(size / least.seconds).toLocaleString('en');
    figures.push({
      what: `${size} documents, ${least.findings} findings`,
      measured: `${milliseconds(least.seconds)} (${milliseconds(least.work)} of processors), ${perSecond} documents per second`,
    });
  }
  const [, small, large] = spent;
  const growth = (large?.work ?? NaN) / (small?.work ?? NaN);
  return [
    ...figures,
    atMost('work for 10,000 documents', large?.work ?? NaN, 2, seconds),
    atMost('growth of the work from 1,000 to 10,000', growth, 11, (value) => value.toFixed(1)),
    { what: 'memory of the process at its most', measured: megabytes(mostMemory()) },
  ];
}

type Spent = {
  seconds: number;
  /** Time of processors, in seconds: other work on the machine adds little to it. */
  work: number;
  findings: number;
};

async function leastOf(files: readonly SourceFile[], runs: number): Promise<Spent> {
  const least: Spent = { seconds: Infinity, work: Infinity, findings: 0 };
  for (let run = 0; run < runs; run++) {
    collectGarbage();
    const before = process.cpuUsage();
    const began = performance.now();
    const { findings } = await analyze(files);
    least.seconds = Math.min(least.seconds, (performance.now() - began) / 1000);
    const { user, system } = process.cpuUsage(before);
    least.work = Math.min(least.work, (user + system) / 1e6);
    least.findings = findings.length;
  }
  return least;
}

/** What an earlier run left is not this one's to clear away. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function milliseconds(value: number): string {
  return `${Math.round(value * 1000)} ms`;
}

function mostMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
