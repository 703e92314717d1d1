import { readdirSync, readFileSync } from 'node:fs';

const pageBytes = 4096;

/**
 * Watches the memory of a process and its descendants.
 *
 * @returns how to stop, which gives the most that they held together, in bytes; 0 on a system
 * without `/proc`.
 */
export function watchMemory(process: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, heldBy(process));
  }, 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function heldBy(ancestor: number): number {
  const parents = new Map<number, number>();
  for (const name of processes()) {
    // The name of a program may hold spaces and brackets; the parent follows the last bracket.
    const status = read(`/proc/${name}/stat`);
    const [, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(parent));
  }
  const descends = (id: number): boolean => {
    const parent = parents.get(id);
    return id === ancestor || (parent !== undefined && descends(parent));
  };
  const held = [...parents.keys()]
    .filter(descends)
    .map((id) => Number(read(`/proc/${id}/statm`).split(' ')[1] ?? 0) * pageBytes);
  return held.reduce((total, bytes) => total + bytes, 0);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Empty when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
