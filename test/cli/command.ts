import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/program.ts';

export type Run = { code: number | null; out: string; err: string };

type Options = {
  /** Files of the folder that the command runs in, by their paths. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  input?: string | Uint8Array;
  environment?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  node?: readonly string[];
};

/** Runs `chartroom` in a folder of its own, whose name has a space. */
export async function chartroom(args: readonly string[], options: Options = {}): Promise<Run> {
  const folder = await folderOf(options.files ?? {});
  try {
    return await chartroomIn(folder, args, options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A folder with these files. */
export async function folderOf(files: NonNullable<Options['files']>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'a mesh '));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

export function chartroomIn(
  folder: string,
  args: readonly string[],
  { input = '', environment = {}, node = [] }: Options = {},
): Promise<Run> {
  const command = [...node, join(root, 'bin', 'chartroom.cjs'), ...args];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...environment },
  });
  const run: Run = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text));
  // The command may refuse its input before it has all of it.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}
