import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartroom } from './command.ts';

const watch = createRequire(import.meta.url).resolve('./watch-start.cjs');
const files = {
  'service.yaml': `apiVersion: v1
kind: Service
metadata: { name: reviews }
spec: { ports: [{ name: http, port: 80 }] }
`,
  'stats.txt': 'listener.0.0.0.0_15006.worker_0.downstream_cx_total: 3\n',
  'access.log': '[2026-01-01T00:00:00.000Z] "GET / HTTP/1.1" 200 -\n',
};

const shared = ['chartroom', 'bundled', 'main', 'start', 'rolldown-runtime'];

/** Everything more costs each run some milliseconds. */
describe('a run loads what it needs and no more', () => {
  test.each([
    ['--version', [], ['--version']],
    ['analyze', ['analyzer', 'input', 'yaml'], ['analyze', 'service.yaml']],
    [
      'request',
      ['analyzer', 'input', 'request', 'yaml'],
      ['request', 'service.yaml', '--host', 'reviews'],
    ],
    ['balance', ['balance', 'input'], ['balance', 'stats.txt']],
    ['accesslogs', ['accesslogs', 'input'], ['accesslogs', 'access.log']],
  ])('%s', async (_, own, args) => {
    const loaded = await loadedBy(args);
    expect(loaded.files.filter((name) => ![...shared, ...own].includes(name))).toEqual([]);
  });

  test.each([
    ['--version', ['--version']],
    ['analyze', ['analyze', 'service.yaml']],
  ])('%s makes no format of a language and no stream', async (_, args) => {
    expect(await loadedBy(args)).toMatchObject({ formats: 0, modules: [] });
  });
});

type Loaded = { files: string[]; formats: number; modules: string[] };

async function loadedBy(args: readonly string[]): Promise<Loaded> {
  const { err } = await chartroom(args, { files, node: ['--require', watch] });
  return JSON.parse(err.trimEnd().split('\n').at(-1) ?? '') as Loaded;
}

test('the install keeps the compiled code of every command', async () => {
  const bundle = join(import.meta.dirname, '../../dist-cli');
  const kept = `compiled-${process.version}-${process.arch}`;
  const names = (await readdir(join(bundle, kept))).map((name) => name.replace(/-.*/, ''));
  for (const name of ['analyzer', 'request', 'balance', 'accesslogs', 'posture']) {
    expect(names).toContain(name);
  }
});
