import { writeSync } from 'node:fs';

/**
 * Writes an answer. Its last line is ended where it is not.
 *
 * @throws {Error} that `isUnwritable` knows, on a full disk and the like.
 */
export function write(text: string): void {
  put(1, text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a message about the run, which is no part of the answer. */
export function note(text: string): void {
  put(2, `${text}\n`);
}

/** Whether an answer could not be written, which is no mistake of the program. */
export function isUnwritable(error: unknown): error is Error {
  return error instanceof Error && error.name === unwritable;
}

const unwritable = 'Unwritable';

/** Writes at once; Node's own streams take milliseconds before their first word. */
function put(to: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(to, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Whoever reads stopped reading (`chartroom … | head`), which is no mistake of the program.
    if (code === 'EPIPE') return;
    // A full pipe that does not wait: the stream does.
    if (code !== 'EAGAIN') {
      // Of a message that cannot be written nobody can be told.
      if (to === 2) return;
      const why = code === 'ENOSPC' ? 'no space is left there' : code;
      const failure = new Error(`The answer cannot be written: ${why}.`, { cause: error });
      throw Object.assign(failure, { name: unwritable });
    }
    const stream = to === 1 ? process.stdout : process.stderr;
    stream.on('error', () => undefined);
    stream.write(rest);
  }
}
