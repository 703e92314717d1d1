import { performance } from 'node:perf_hooks';
import { analyze } from '#analyzer/analyze.ts';
import { atMost, megabytes, seconds, type Figure, type Part } from './figure.ts';
import { generateMesh } from './generate-mesh.ts';

const sizes = [100, 1_000, 10_000];

export const analyzer: Part = { name: 'analyzer', measure };

/** How fast meshes of several sizes are analyzed within one process that is warm. */
async function measure(): Promise<Figure[]> {
  await fastest(generateMesh(1_000), 3);
  const times: number[] = [];
  const figures: Figure[] = [];
  for (const size of sizes) {
    const files = generateMesh(size);
    const { time, findings } = await fastest(files, size > 1_000 ? 3 : 10);
    times.push(time);
    const perSecond = Math.round(size / time).toLocaleString('en');
    figures.push({
      what: `${size} documents, ${findings} findings`,
      measured: `${(time * 1000).toFixed(0)} ms, ${perSecond} documents per second`,
    });
  }
  const [, small = NaN, large = NaN] = times;
  const ratio = (value: number) => value.toFixed(1);
  return [
    ...figures,
    atMost('10,000 documents', large, 2, seconds),
    atMost('growth from 1,000 to 10,000 documents', large / small, 11, ratio),
    { what: 'memory held for 10,000 documents', measured: megabytes(await memoryOf(10_000)) },
  ];
}

async function fastest(
  files: ReturnType<typeof generateMesh>,
  runs: number,
): Promise<{ time: number; findings: number }> {
  let time = Infinity;
  let findings = 0;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const analysis = await analyze(files);
    time = Math.min(time, (performance.now() - began) / 1000);
    findings = analysis.findings.length;
  }
  return { time, findings };
}

/** The most that the heap grew by, unless the collector ran meanwhile. */
async function memoryOf(size: number): Promise<number> {
  const files = generateMesh(size);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  await analyze(files);
  return Math.max(process.memoryUsage().heapUsed - before, 0);
}
