import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '#analyzer/archive/decode.ts';

/**
 * Puts another text into a file, in its encoding and with its rights: beside it first, then in its
 * place, so that nobody ever reads half of it.
 *
 * @param before the text that it must still have.
 * @returns why it could not be written, as the end of a sentence that begins with the path.
 */
export function replaceFile(path: string, before: string, after: string): string | undefined {
  let beside: string | undefined;
  try {
    // A link stays, and what it leads to changes.
    const target = realpathSync(path);
    const stats = statSync(target);
    if (!stats.isFile()) return 'is no file that could be written.';
    const bytes = readFileSync(target);
    if (decodeText(bytes) !== before) return 'has changed since it was read; nothing was written.';
    beside = join(dirname(target), `.chartroom-${randomBytes(6).toString('hex')}`);
    writeFileSync(beside, encoded(after, bytes), { flag: 'wx' });
    chmodSync(beside, stats.mode);
    renameSync(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    return `could not be written: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** A text in the encoding that the mark at the beginning of other bytes tells. */
function encoded(text: string, like: Uint8Array): Uint8Array {
  const [first, second, third] = like;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return Buffer.from(hasMark ? `\ufeff${text}` : text);
}
