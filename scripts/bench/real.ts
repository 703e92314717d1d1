import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../program.ts';
import { atMost, seconds, type Figure, type Part } from './figure.ts';

export const realFolder = join(root, '.cache', 'bench-real');

export const real: Part = { name: 'real', measure };

/** Builds the site without anything that an earlier build left: each picture is drawn. */
async function measure(): Promise<Figure[]> {
  await rm(realFolder, { recursive: true, force: true });
  const environment = {
    CHARTROOM_OUT: join(realFolder, 'site'),
    CHARTROOM_DERIVED: join(realFolder, 'derived'),
    CHARTROOM_CACHE: join(realFolder, 'cache'),
    CHARTROOM_PICTURES: join(realFolder, 'pictures'),
  };
  const outcome = await run(['npm', 'run', 'build'], { environment });
  if (!outcome.passed) throw new Error(outcome.output);
  return [
    atMost('the real site, without a cache, all pictures drawn', outcome.seconds, 30, seconds),
  ];
}
