// cspell:ignore titel
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const folder = await mkdtemp(join(tmpdir(), 'a content '));
await cp('content', folder, { recursive: true });
afterAll(() => rm(folder, { recursive: true }));

// A busy machine may be slow to start a script.
vi.setConfig({ testTimeout: 60_000 });

type Run = { code: number; out: string; err: string };

/** Runs a script on the copy of the content, not on a terminal. */
function run(script: string, ...args: string[]): Promise<Run> {
  const env = { ...process.env, CHARTROOM_CONTENT: folder, GITHUB_ACTIONS: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [`scripts/${script}.ts`, ...args], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

const talk = [
  'talk',
  '--title=Waypoints, explained',
  '--edition=istiocon-2023',
  '--speakers=Sam Rivera (Harbour Bank)',
  '--abstract=Where waypoint proxies of ambient mesh belong, and what each of them costs.',
  '--sources=https://sessionize.com/istiocon-2023',
];

test('A new talk passes the content check; a second time it is not overwritten.', async () => {
  const made = await run('new', ...talk);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('new     content/talks/istiocon-2023/waypoints-explained.md\n');
  const text = await readFile(join(folder, 'talks/istiocon-2023/waypoints-explained.md'), 'utf8');
  expect(text).toContain('title: Waypoints, explained\nspeakers: [sam-rivera]\n');
  expect(await run('content')).toMatchObject({ code: 0 });

  const again = await run('new', ...talk, '--id=waypoints-explained');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('waypoints-explained.md is there already');
});

test('A new guide has its sections, and the content check tells what is to be written.', async () => {
  const made = await run(
    'new',
    'guide',
    '--title=Waypoints for one service',
    '--description=Give one service a waypoint, and know what it costs.',
    '--task=traffic',
    '--able=give a service a waypoint; take it away again',
    '--codes=IST0171',
    '--topics=ambient-mesh',
    '--sources=Waypoints https://istio.io/latest/docs/ambient/usage/waypoint/',
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('new     content/guides/waypoints-for-one-service.mdx\n');
  const { code, out, err } = await run('content');
  expect(code).toBe(1);
  expect(out + err).toContain('6 problems in 1 file.');
  await rm(join(folder, 'guides/waypoints-for-one-service.mdx'));
});

test('A new deck has its slides, and the content check tells what is to be written.', async () => {
  const made = await run(
    'new',
    'deck',
    '--title=Waypoints in short',
    '--description=What a waypoint is, and what it costs.',
    '--slides=What a waypoint is; What it costs',
    '--topics=ambient-mesh',
    '--sources=Waypoints https://istio.io/latest/docs/ambient/usage/waypoint/',
  );
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('new     content/decks/waypoints-in-short.mdx\n');
  const { code, out, err } = await run('content');
  expect(code).toBe(1);
  expect(out + err).toContain('4 problems in 1 file.');
  await rm(join(folder, 'decks/waypoints-in-short.mdx'));
});

test('What is missing is told, without a question.', async () => {
  const { code, err } = await run('new', 'talk', '--title=A');
  expect(code).toBe(1);
  expect(err).toMatch(/^Missing: --edition, --abstract, --sources\.\n\nnpm run new talk -- --flag/);
});

test.for([
  [['tlk'], '"tlk" is nothing to add. Did you mean "talk"?'],
  [[], 'npm run new talk|speaker|topic|guide|deck|session|edition|slides'],
  [['talk', '--titel', 'A'], '--titel is no flag of "new talk". Did you mean --title?'],
  [['talk', '--title', 'A', 'story'], '"story" belongs to no flag: is a quotation mark missing?'],
  [['talk', '--title'], '--title has no value.'],
] as const)('%j is refused.', async ([args, message]) => {
  const { code, err } = await run('new', ...args);
  expect(code).toBe(1);
  expect(err.split('\n')[0]).toBe(message);
});
