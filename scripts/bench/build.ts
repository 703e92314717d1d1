import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../program.ts';
import { writeBareSite } from './bare.ts';
import { atMost, megabytes, seconds, type Figure, type Part } from './figure.ts';
import { generateArchive, writeFiles } from './generate.ts';
import { watchMemory } from './memory.ts';

const talks = 10_000;
const folder = join(root, '.cache', 'bench');
const bare = join(folder, 'bare');
const content = join(folder, 'content');

/** What both builds read. */
const environment = {
  CHARTROOM_CONTENT: content,
  CHARTROOM_DERIVED: join(folder, 'derived'),
  CHARTROOM_OUT: join(folder, 'site'),
  CHARTROOM_CACHE: join(folder, 'cache'),
  ASTRO_TELEMETRY_DISABLED: '1',
};

export const build: Part = { name: 'build', measure };

async function measure(): Promise<Figure[]> {
  await rm(folder, { recursive: true, force: true });
  await writeFiles(generateArchive(talks), content);
  await writeBareSite(bare);

  const least = await timed([
    ['astro', 'build', '--root', bare],
    ['pagefind', '--site', join(bare, 'dist')],
  ]);
  const ours = await timed([['npm', 'run', 'build']]);
  const ratio = ours.seconds / least.seconds;
  return [
    { what: `bare Astro and Pagefind, ${talks} talks`, measured: seconds(least.seconds) },
    { what: 'its memory', measured: megabytes(least.memory) },
    { what: `npm run build, ${talks} talks`, measured: seconds(ours.seconds) },
    atMost('ratio of the two', ratio, 1.5, (value) => value.toFixed(2)),
    atMost('memory of npm run build', ours.memory, 2e9, megabytes),
  ];
}

type Spent = { seconds: number; memory: number };

/** Runs commands one after the other. */
async function timed(commands: readonly (readonly string[])[]): Promise<Spent> {
  const spent: Spent = { seconds: 0, memory: 0 };
  for (const command of commands) {
    let memory = () => 0;
    const started = (id: number) => {
      memory = watchMemory(id);
    };
    const outcome = await run(command, { environment, started });
    spent.memory = Math.max(spent.memory, memory());
    spent.seconds += outcome.seconds;
    if (!outcome.passed) throw new Error(`${command.join(' ')}:\n${outcome.output}`);
  }
  return spent;
}
