import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';

export const root = join(import.meta.dirname, '..');

export type Outcome = {
  passed: boolean;
  /** What it wrote to standard output and standard error, in that order of arrival. */
  output: string;
  seconds: number;
};

type Options = {
  environment?: Readonly<Record<string, string>>;
  /** Called with the id of the process, once it runs. */
  started?: (id: number) => void;
};

/** Runs a program of the system or of a package, from the project's folder. */
export function run(command: readonly string[], options: Options = {}): Promise<Outcome> {
  const [name = '', ...args] = command;
  const began = performance.now();
  const child = spawn(name, args, {
    cwd: root,
    env: { ...process.env, PATH: searchPath(), ...options.environment },
    // Packages' programs are `.cmd` files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) options.started?.(child.pid);
  const output: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
  return new Promise((resolve) => {
    const end = (passed: boolean) => {
      const seconds = (performance.now() - began) / 1000;
      resolve({ passed, output: output.join(''), seconds });
    };
    child.on('error', (error) => {
      output.push(error.message);
      end(false);
    });
    child.on('close', (code) => {
      end(code === 0);
    });
  });
}

/** The packages' programs first, so that `node` is the one that the project brings. */
function searchPath(): string {
  return [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
}
