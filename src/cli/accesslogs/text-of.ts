import { createReadStream, statSync } from 'node:fs';

/** The text of a file or of standard input, piece by piece, so that a log can be followed. */
export async function* textOf(path: string): AsyncGenerator<string> {
  if (path !== '-' && statSync(path).isDirectory()) throw new Error('is a folder');
  const stream = path === '-' ? process.stdin : createReadStream(path);
  let decoder: TextDecoder | undefined;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** PowerShell writes UTF-16 into files. Bytes that are no text stand as a sign for that. */
function encodingOf([first = 0, second = 0]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
