import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { root, run } from '../program.ts';
import type { Figure, Part } from './figure.ts';
import { writeMesh } from './write-mesh.ts';

export const cli: Part = { name: 'cli', measure };

const folder = join(root, '.cache', 'bench', 'mesh');
const program = join(root, 'bin', 'chartroom.cjs');

/**
 * Whole processes, from the start to the end: a bare Node, and the command on meshes of three sizes;
 * the smallest also on the Node of the system, which people have who start the command themselves.
 */
async function measure(): Promise<Figure[]> {
  const bundle = await run(['npm', 'run', 'prepare']);
  if (!bundle.passed) throw new Error(bundle.output);
  await rm(folder, { recursive: true, force: true });
  for (const documents of [100, 1000, 10_000]) {
    await writeMesh(join(folder, `${documents}`), documents);
  }

  const [thousand = 0, tenThousand = 0] = quickest(3, [
    analyze(process.execPath, 1000),
    analyze(process.execPath, 10_000),
  ]);
  const inIstioctl = join(folder, '10000');
  const [istioctl] = hasIstioctl()
    ? quickest(3, [['istioctl', 'analyze', '--use-kube=false', inIstioctl]])
    : [];
  return [
    ...nodes().flatMap(startUp),
    { what: '1,000 documents', measured: milliseconds(thousand) },
    times('10,000 documents, beside 1,000', tenThousand, thousand, 11),
    ...(istioctl === undefined
      ? []
      : [times('10,000 documents, beside istioctl', tenThousand, istioctl, 0.5)]),
  ];
}

/** What a short run takes beside a Node that does nothing. */
function startUp(node: string): Figure[] {
  const [bare = 0, version = 0, hundred = 0] = quickest(21, [
    [node, '-e', '0'],
    [node, program, '--version'],
    analyze(node, 100),
  ]);
  const name = `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`;
  return [
    { what: `${name}: node -e 0`, measured: milliseconds(bare) },
    { what: `${name}: chartroom --version`, measured: milliseconds(version) },
    times(`${name}: 100 documents, beside node -e 0`, hundred, bare, 2),
  ];
}

function analyze(node: string, documents: number): string[] {
  return [node, program, 'analyze', join(folder, `${documents}`)];
}

/** The Node that the project brings, and that of the system if it has one. */
function nodes(): string[] {
  const own = join(root, 'node_modules');
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const others = folders.map((path) => join(path, 'node')).filter((path) => !path.startsWith(own));
  const system = others.find((path) => existsSync(path));
  return [process.execPath, ...(system === undefined ? [] : [system])];
}

/** Milliseconds of the quickest of some runs of each: what other work of the machine adds is no cost. */
function quickest(rounds: number, commands: readonly (readonly string[])[]): number[] {
  const best = commands.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [index, [name = '', ...args]] of commands.entries()) {
      const began = performance.now();
      // Its answer goes to a program, as in a pipeline.
      spawnSync(name, args, { maxBuffer: Infinity });
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - began);
    }
  }
  return best;
}

function hasIstioctl(): boolean {
  return spawnSync('istioctl', ['version', '--remote=false'], { stdio: 'ignore' }).status === 0;
}

function times(what: string, value: number, of: number, budget: number): Figure {
  const factor = value / of;
  return {
    what,
    measured: `${milliseconds(value)}, × ${factor.toFixed(1)}`,
    budget: `≤ × ${budget}`,
    holds: factor <= budget,
  };
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}
