import { normalize, resolve, sep } from 'node:path';
import { megabytes } from '#analyzer/archive/limits.ts';
import { limits } from '#analyzer/reading/limits.ts';
import type { SourceFile } from '#analyzer/reading/source.ts';
import { decodeText } from '#analyzer/archive/decode.ts';
import { open } from '#cli/input/open.ts';

export type Input = {
  files: SourceFile[];
  /** Where a file lies from the current folder, by its name in `files`. */
  paths: Map<string, string>;
  /** What could not be read, and why, as the end of a sentence that begins with the path. */
  refused: { path: string; reason: string }[];
  /** The archives that files were in. */
  archives: Set<string>;
  /** Folders of tools, into which nobody looked. */
  leftOut: string[];
};

/**
 * Reads what the command was given: files, folders, archives, and `-` for standard input.
 *
 * A file is named by its path from the one folder or archive that was given, as `istioctl` names
 * those of `.`; where several things were given, the name begins with which of them it is.
 */
export async function collect(given: readonly string[]): Promise<Input> {
  const input: Input = {
    files: [],
    paths: new Map(),
    refused: [],
    archives: new Set(),
    leftOut: [],
  };
  const seen = new Set<string>();
  let length = 0;
  for (const root of given) {
    if (root === '-' && seen.has(resolve(root))) continue;
    for await (const { inside, packed, ...found } of open(root)) {
      if (packed) input.archives.add(root);
      const whole = slashed(inside === undefined ? root : `${root}/${inside}`);
      const path = slashed(normalize(whole));
      const name = inside !== undefined && given.length === 1 ? inside : whole;
      if ('leftOut' in found) input.leftOut.push(path);
      else if ('refused' in found) input.refused.push({ path, reason: found.refused });
      // The same file by two ways: a folder, and a file in it.
      else if (!seen.has(resolve(path))) {
        seen.add(resolve(path));
        const text = decodeText(found.bytes);
        length += text?.length ?? 0;
        if (text === undefined) input.refused.push({ path, reason: 'is no text in UTF-8.' });
        else if (length > limits.totalLength) input.refused.push({ path, reason: tooMuch });
        else {
          input.files.push({ name, text });
          input.paths.set(name, path);
        }
      }
    }
  }
  return input;
}

const tooMuch = `comes after ${megabytes(limits.totalLength)} of other files, and more are not read at once.`;

function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}
