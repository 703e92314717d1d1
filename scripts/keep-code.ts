/** Runs the commands on samples, so that their compiled code is kept; started by `bin/keep-code.cjs`. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { logSamples } from '#accesslogs/samples.ts';
import { samples } from '#balance/samples.ts';
import { generateMesh } from './bench/generate-mesh.ts';
import { root } from './program.ts';

const program = join(root, 'bin', 'chartroom.cjs');
/** Runs of each command. What the runs of people call is added up to the fifth. */
const runs = 2;
/** Of a command that was called in a wrong way, or broke off. */
const wrongUse = 1;

const folder = await mkdtemp(join(tmpdir(), 'chartroom-'));
try {
  const mesh = join(folder, 'mesh');
  for (const { name, text } of generateMesh(100)) await write(join(mesh, name), text);
  const log = await write(join(folder, 'access.log'), logSamples[0]?.text ?? '');
  const statistics = await write(join(folder, 'stats.txt'), samples[0]?.text ?? '');
  for (let run = 0; run < runs; run++) {
    keep('analyze', mesh);
    keep('request', mesh, '--from', 'workload:team-0/service-0', '--host', 'service-1:80');
    keep('accesslogs', log);
    keep('balance', statistics);
    keep('posture', '1.27.0');
  }
} finally {
  await rm(folder, { recursive: true });
}

async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

function keep(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === null || status === wrongUse) {
    throw new Error(`"chartroom ${args.join(' ')}" failed: ${stderr}`);
  }
}
