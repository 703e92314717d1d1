import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What a process and its descendants took. */
export type Taken = {
  /** The most memory that they held together, in bytes. */
  memory: number;
  /** Time of processors, in seconds: other work on the machine adds nothing to it. */
  work: number;
};

const pageBytes = 4096;
const ticksPerSecond = 100;

/**
 * @param processes where the system tells of its processes; only Linux has it.
 * @returns how to stop watching, which tells what was taken; nothing on a system that does not tell.
 */
export function watch(process: number, processes = '/proc'): () => Taken | undefined {
  if (!existsSync(`${processes}/self/stat`)) return () => undefined;
  const taken: Taken = { memory: 0, work: 0 };
  const look = () => {
    const now = takenNow(process);
    taken.memory = Math.max(taken.memory, now.memory);
    taken.work = Math.max(taken.work, now.work);
  };
  look();
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return taken;
  };
}

type Process = { id: number; parent: number; ticks: number };

function takenNow(ancestor: number): Taken {
  const running = new Map(processes().map((process) => [process.id, process]));
  const descends = (id: number): boolean => {
    const parent = running.get(id)?.parent;
    return id === ancestor || (parent !== undefined && descends(parent));
  };
  const family = [...running.values()].filter(({ id }) => descends(id));
  const pages = family.map(({ id }) => Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0));
  return {
    memory: sum(pages) * pageBytes,
    work: sum(family.map(({ ticks }) => ticks)) / ticksPerSecond,
  };
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function processes(): Process[] {
  return ids().map((id) => {
    // The program's name may hold spaces and brackets; the other fields follow its bracket.
    const status = read(`/proc/${id}/stat`);
    const fields = status
      .slice(status.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // In user and kernel mode, own and of children that have ended.
    return { id, parent: fields[1] ?? 0, ticks: sum(fields.slice(11, 15)) };
  });
}

function ids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
