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
  CHARTROOM_PICTURES: join(folder, 'pictures'),
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
  // The pictures stay; everything else is made anew.
  for (const made of ['derived', 'site', 'cache']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  const ours = await timed([['npm', 'run', 'build']]);
  const ratio = (value: number) => value.toFixed(2);
  return [
    { what: `bare Astro and Pagefind, ${talks} talks`, measured: told(least) },
    { what: `npm run build, ${talks} talks, all pictures drawn anew`, measured: told(first) },
    { what: '  the same, pictures of the build before kept', measured: told(ours) },
    {
      what: 'ratio of the times, all pictures drawn anew',
      measured: ratio(first.seconds / least.seconds),
    },
    // What is judged: a picture is drawn once, when its talk is new, and the bare build draws none.
    atMost(
      'ratio of the times, pictures kept (a picture is drawn once)',
      ours.seconds / least.seconds,
      1.5,
      ratio,
    ),
    ...(ours.taken && least.taken
      ? [
          {
            what: 'ratio of the work, pictures kept',
            measured: ratio(ours.taken.work / least.taken.work),
          },
        ]
      : []),
    atMost('memory of npm run build', mostMemory(first, ours), 2e9, megabytes),
  ];
}

type Spent = {
  seconds: number;
  /** Absent where the system does not tell. */
  taken?: Taken | undefined;
};

/** Runs commands one after the other. */
async function timed(commands: readonly (readonly string[])[]): Promise<Spent> {
  const spent: Spent = { seconds: 0 };
  for (const command of commands) {
    let stop: ReturnType<typeof watch> = () => undefined;
    const started = (id: number) => {
      stop = watch(id);
    };
    const outcome = await run(command, { environment, started });
    const taken = stop();
    spent.seconds += outcome.seconds;
    if (taken) {
      spent.taken = {
        memory: Math.max(spent.taken?.memory ?? 0, taken.memory),
        work: (spent.taken?.work ?? 0) + taken.work,
      };
    }
    if (!outcome.passed) throw new Error(`${command.join(' ')}:\n${outcome.output}`);
  }
  return spent;
}

function mostMemory(...builds: readonly Spent[]): number | undefined {
  const memory = builds.flatMap(({ taken }) => taken?.memory ?? []);
  return memory.length > 0 ? Math.max(...memory) : undefined;
}

function told({ seconds: whole, taken }: Spent): string {
  if (!taken) return seconds(whole);
  return `${seconds(whole)} (${seconds(taken.work)} of processors, ${megabytes(taken.memory)})`;
}
