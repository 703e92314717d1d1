import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';

// A busy machine may be slow to start a script.
vi.setConfig({ testTimeout: 60_000 });

type Run = { code: number; out: string; err: string };

async function runContent(files: Record<string, string>, onGitHub: boolean): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'a content '));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const env = {
    ...process.env,
    CHARTROOM_CONTENT: folder,
    GITHUB_ACTIONS: onGitHub ? 'true' : '',
  };
  const run = await new Promise<Run>((resolve) => {
    execFile(process.execPath, ['scripts/content.ts'], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
  await rm(folder, { recursive: true });
  return run;
}

const lists = { 'lists/picked.yaml': 'title: Picked\nby: TBD\n', 'speakers/.DS_Store': '\0' };
const told =
  'content/lists/picked.yaml:1:1\n' +
  '  talks: is missing.\n' +
  '  Add the talks that it recommends ("- talk: <edition>/<slug>"), or its hotTopics.\n\n' +
  'content/lists/picked.yaml:2:5\n' +
  '  by: "TBD" is a placeholder.\n' +
  '  Leave the field out.\n\n' +
  '2 problems in 1 file.\n';

test('The command tells all problems and fails.', async () => {
  expect(await runContent(lists, false)).toEqual({ code: 1, out: '', err: told });
});

test('On GitHub it marks the lines as well.', async () => {
  const { code, out, err } = await runContent(lists, true);
  expect(code).toBe(1);
  expect(err).toBe(told);
  expect(out.trim().split('\n')).toEqual([
    expect.stringContaining('::error file=content/lists/picked.yaml,line=1,col=1::talks: is'),
    '::error file=content/lists/picked.yaml,line=2,col=5::by: "TBD" is a placeholder.%0ALeave the field out.',
  ]);
});

test('Without a problem it succeeds.', async () => {
  const files = { LICENSE: 'CC BY 4.0' };
  expect(await runContent(files, false)).toEqual({
    code: 0,
    out: '',
    err: 'No problem in 1 file.\n',
  });
});
