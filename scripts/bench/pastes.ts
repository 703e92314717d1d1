import { readLog } from '#accesslogs/read-log.ts';
import { logSamples } from '#accesslogs/samples.ts';
import { reportOf } from '#balance/report.ts';
import { atMost, seconds, type Figure, type Part } from './figure.ts';
import { leastOf } from './least.ts';

export const pastes: Part = { name: 'pastes', measure };

/** How fast statistics and access logs of several sizes are read and judged, as in a worker. */
async function measure(): Promise<Figure[]> {
  return [
    ...(await figuresOf(
      'lines of a log',
      [10_000, 100_000],
      2,
      logOf,
      (text) => readLog(text).lines.length,
    )),
    ...(await figuresOf(
      'kB of statistics',
      [5_000, 50_000],
      1,
      statsOf,
      (text) => reportOf(text, '', {}).listeners.length,
    )),
  ];
}

async function figuresOf(
  what: string,
  sizes: readonly [number, number],
  budget: number,
  textOf: (size: number) => string,
  read: (text: string) => number,
): Promise<Figure[]> {
  const [small, large] = sizes.map(textOf) as [string, string];
  await leastOf(2, () => read(small));
  const few = await leastOf(5, () => read(small));
  const many = await leastOf(3, () => read(large));
  const name = `${sizes[1].toLocaleString('en')} ${what}`;
  return [
    atMost(`${name} (work of processors)`, many.work, budget, hundredths),
    { what: `${name} (wall time)`, measured: hundredths(many.seconds) },
    atMost(
      `growth of the work from ${sizes[0].toLocaleString('en')}`,
      many.work / few.work,
      11,
      (value) => value.toFixed(1),
    ),
  ];
}

/** The lines of an hour of trouble, over and over, each with an id and a client of its own. */
function logOf(lines: number): string {
  const hour = logSamples.find(({ id }) => id === 'hour')?.text.split('\n') ?? [];
  return Array.from({ length: lines }, (_, index) =>
    (hour[index % hour.length] ?? '')
      .replace(/7d1c2a4e-[\w-]+/, `7d1c2a4e-91c4-9a5e-8f7e-${String(index).padStart(12, '0')}`)
      .replace('10.20.1.4:51300', `10.20.${index % 250}.4:${10_000 + (index % 50_000)}`),
  ).join('\n');
}

/** Statistics of clusters, as a sidecar has them, with one listener of eight workers among them. */
function statsOf(kilobytes: number): string {
  const listener = Array.from(
    { length: 8 },
    (_, worker) =>
      `listener.0.0.0.0_15006.worker_${worker}.downstream_cx_active: ${worker === 3 ? 90 : worker}`,
  );
  const lines: string[] = [];
  for (let length = 0; length < kilobytes * 1000; length += lines.at(-1)?.length ?? 1) {
    const index = lines.length;
    lines.push(
      `cluster.outbound|${8000 + (index % 90)}||service-${index}.shop.svc.cluster.local;.upstream_cx_total: ${index}`,
    );
  }
  return lines.toSpliced(Math.floor(lines.length / 2), 0, ...listener).join('\n');
}

function hundredths(value: number): string {
  return value < 1 ? `${Math.round(value * 1000)} ms` : seconds(value);
}
