/**
 * The end of `npm run prepare`: runs the commands on samples, so that their compiled code is kept
 * before anybody waits for it.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { logSamples } from '#accesslogs/samples.ts';
import { samples as stats } from '#balance/samples.ts';
import { generateMesh } from './bench/generate-mesh.ts';
import { root } from './program.ts';

const folder = await mkdtemp(join(tmpdir(), 'chartroom-'));
try {
  const mesh = join(folder, 'mesh');
  for (const { name, text } of generateMesh(100)) await write(join(mesh, name), text);
  const log = await write(
    join(folder, 'access.log'),
    logSamples.map(({ text }) => text).join('\n'),
  );
  const stat = await write(join(folder, 'stats.txt'), stats[0]?.text ?? '');
  const host = 'service-1.team-0.svc.cluster.local';
  // As often as a run adds to what is kept.
  for (let run = 0; run < 5; run++) {
    for (const args of [
      ['analyze', mesh],
      ['request', mesh, '--host', host],
      ['accesslogs', log],
      ['balance', stat],
      ['posture', '1.27.0'],
    ]) {
      const program = join(root, 'bin', 'chartroom.cjs');
      spawnSync(process.execPath, [program, ...args], { maxBuffer: Infinity });
    }
  }
} finally {
  await rm(folder, { recursive: true });
}

async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}
