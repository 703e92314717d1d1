/** Writes an answer. Its last line is ended where it is not. */
export function write(text: string): void {
  process.stdout.write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** Writes a message about the run, which is no part of the answer. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Whoever reads may stop reading: `chartroom … | head`. That is no mistake of the program. */
export function allowClosing(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}
