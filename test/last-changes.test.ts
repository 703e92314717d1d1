import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastChangesOf, readLastChanges } from '../src/last-changes.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('the newest commit of each file counts', () => {
  const log = '\0' + '2026-03-09\n\na.mdx\n' + '\0' + '2026-01-02\n\na.mdx\nb.mdx\n';
  expect([...lastChangesOf(log)]).toEqual([
    ['a.mdx', '2026-03-09'],
    ['b.mdx', '2026-01-02'],
  ]);
});

test('a folder without git has no changes', async () => {
  expect([...(await readLastChanges('.', folder))]).toEqual([]);
});

test('a file has the day of its commit, and one that is not committed has none', async () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-09T12:00:00Z' },
    });
  await writeFile(join(folder, 'a.mdx'), 'A');
  git('init', '-q');
  git('add', 'a.mdx');
  git('commit', '-q', '-m', 'A guide');
  await writeFile(join(folder, 'b.mdx'), 'B');
  expect([...(await readLastChanges('.', folder))]).toEqual([['a.mdx', '2026-03-09']]);
});
