import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The day of the last commit of each file in a folder, `2026-03-09`, by its path; nothing without
 * git, without a history, or with one that was cut off, which would call every file new.
 */
export async function readLastChanges(
  folder: string,
  directory = '.',
): Promise<ReadonlyMap<string, string>> {
  try {
    const options = { cwd: directory, maxBuffer: 64_000_000 };
    const shallow = await run('git', ['rev-parse', '--is-shallow-repository'], options);
    if (shallow.stdout.trim() !== 'false') return new Map();
    const format = ['--format=%x00%cs', '--name-only', '--relative'];
    const { stdout } = await run('git', ['log', ...format, '--', folder], options);
    return lastChangesOf(stdout);
  } catch {
    return new Map();
  }
}

/** @param log commits, newest first: a zero byte and the day, then the files, one on a line. */
export function lastChangesOf(log: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const commit of log.split('\0').slice(1)) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!days.has(file)) days.set(file, day);
  }
  return days;
}
