/** Runs the commands on samples, so that their compiled code is kept; started by `bin/keep-code.cjs`. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logSamples } from '#accesslogs/samples.ts';
import { samples } from '#balance/samples.ts';
import { writeMesh } from './bench/write-mesh.ts';
import { root } from './program.ts';

const program = join(root, 'bin', 'chartroom.cjs');
/** Runs of each command. What the runs of people call is added up to the fifth. */
const runs = 2;
/** Of a command that was called in a wrong way, or broke off. */
const wrongUse = 1;

const folder = await mkdtemp(join(tmpdir(), 'chartroom-'));
try {
  const mesh = join(folder, 'mesh');
  const log = join(folder, 'access.log');
  const statistics = join(folder, 'stats.txt');
  await writeMesh(mesh, 100);
  await writeFile(log, logSamples[0]?.text ?? '');
  await writeFile(statistics, samples[0]?.text ?? '');
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

function keep(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === null || status === wrongUse) {
    throw new Error(`"chartroom ${args.join(' ')}" failed: ${stderr}`);
  }
}
