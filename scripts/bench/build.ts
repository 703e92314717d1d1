import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run } from '../program.ts';
import { writeBareSite } from './bare.ts';
import { atMost, megabytes, seconds, type Figure, type Part } from './figure.ts';
import { generateArchive, writeFiles } from './generate.ts';
import { watch, type Taken } from './watch.ts';

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
  const first = await timed([['npm', 'run', 'build']]);
  // A picture is drawn once in its life; everything else is made anew.
  for (const made of ['derived', 'site', 'cache']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  const ours = await timed([['npm', 'run', 'build']]);
  const ratio = (value: number) => value.toFixed(2);
  return [
    { what: `bare Astro and Pagefind, ${talks} talks`, measured: told(least) },
    { what: `npm run build, ${talks} talks`, measured: told(first) },
    { what: 'the same with the pictures of the build before', measured: told(ours) },
    atMost('ratio of the times', ours.seconds / least.seconds, 1.5, ratio),
    { what: 'ratio of the work', measured: ratio(ours.work / least.work) },
    atMost('memory of npm run build', Math.max(first.memory, ours.memory), 2e9, megabytes),
  ];
}

type Spent = Taken & { seconds: number };

/** Runs commands one after the other. */
async function timed(commands: readonly (readonly string[])[]): Promise<Spent> {
  const spent: Spent = { seconds: 0, memory: 0, work: 0 };
  for (const command of commands) {
    let stop = (): Taken => ({ memory: 0, work: 0 });
    const started = (id: number) => {
      stop = watch(id);
    };
    const outcome = await run(command, { environment, started });
    const { memory, work } = stop();
    spent.memory = Math.max(spent.memory, memory);
    spent.seconds += outcome.seconds;
    spent.work += work;
    if (!outcome.passed) throw new Error(`${command.join(' ')}:\n${outcome.output}`);
  }
  return spent;
}

function told(spent: Spent): string {
  return `${seconds(spent.seconds)} (${seconds(spent.work)} of processors, ${megabytes(spent.memory)})`;
}
