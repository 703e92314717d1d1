import { analyze } from '#analyzer/analyze.ts';
import { atMost, megabytes, seconds, type Figure, type Part } from './figure.ts';
import { generateMesh } from './generate-mesh.ts';
import { leastOf, type Spent } from './least.ts';

const sizes = [100, 1_000, 10_000];

export const analyzer: Part = { name: 'analyzer', measure };

/** How fast meshes of several sizes are analyzed in one process that is warm. */
async function measure(): Promise<Figure[]> {
  await leastOf(3, () => analyze(generateMesh(1_000)));
  const figures: Figure[] = [];
  const spent: Spent<unknown>[] = [];
  for (const size of sizes) {
    const mesh = generateMesh(size);
    const least = await leastOf(12, () => analyze(mesh));
    spent.push(least);
    const perSecond = Math.round(size / least.seconds).toLocaleString('en');
    figures.push({
      what: `${size} documents, ${least.answer.findings.length} findings`,
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

function milliseconds(value: number): string {
  return `${Math.round(value * 1000)} ms`;
}

function mostMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}
