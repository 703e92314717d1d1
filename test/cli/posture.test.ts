import { describe, expect, test } from 'vitest';
import { chartroom } from './command.ts';

const mesh = `client version: 1.31.1
control plane version: 1.31.1
data plane version: 1.31.1 (2 proxies)
`;

const files = {
  'mesh.txt': mesh,
  'old.txt': mesh.replaceAll('1.31.1', '1.20.3'),
  'prose.txt': 'nothing to see\n',
  'folder/mesh.txt': mesh,
};

describe('the status', () => {
  test.each([
    [0, 'the version is supported and no bulletin lists it', '1.31.1'],
    [0, 'a file says so', 'mesh.txt'],
    [0, 'help is asked for', '--help'],
    [0, 'the version is asked for', '--version'],
    [79, 'support has ended', '1.20.8'],
    [79, 'a bulletin lists it', '1.30.3'],
    [79, 'one of several is at risk', '1.31.1 1.20.3'],
    [79, 'an image is old', 'docker.io/istio/proxyv2:1.20.3-distroless'],
    [79, 'a file holds old versions', 'old.txt'],
    [65, 'the release is not known', '1.77.0'],
    [65, 'nothing in the file is a version', 'prose.txt'],
    [65, 'there is no such file', 'missing.txt'],
    [65, 'a folder is named', 'folder'],
    [1, 'nothing is named', ''],
    [1, 'the day is none', '1.31.1 --date 2026-02-30'],
    [1, 'the target is none', '1.31.1 --to newest'],
    [1, 'the target is not known', '1.31.1 --to 1.77'],
    [1, 'an option is unknown', '1.31.1 --day 2026-09-21'],
  ])('is %i where %s', async (code, _, args) => {
    const words = args.split(' ').filter(Boolean);
    const day = words.some((word) => word.startsWith('-')) ? [] : ['--date', '2026-09-21'];
    const given = words.length === 0 ? [] : [...words, ...day];
    const run = await chartroom(['posture', ...given], { files });
    expect(run.code, run.out + run.err).toBe(code);
    expect(run.err).not.toMatch(/^\s+at /m);
  });
});

test('standard input is read', async () => {
  const run = await chartroom(['posture', '-', '-d', '2026-09-21', '-o', 'json'], { input: mesh });
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({
    date: '2026-09-21',
    verdict: 'fine',
    versions: [
      {
        version: '1.31.1',
        release: '1.31',
        known: true,
        support: { state: 'supported', expected: '2027-02' },
        roles: [
          { role: 'client', count: 1 },
          { role: 'control-plane', count: 1 },
          { role: 'proxy', count: 2 },
        ],
      },
    ],
  });
});

test('the answer is told in words', async () => {
  const { out, err } = await chartroom(['posture', '1.20.3', '-d', '2024-07-01'], {});
  expect(out).toContain('1.20.3: Not supported since 25 June 2024');
  expect(out).toContain('ISTIO-SECURITY-2024-004 · High 7.5 · CVE-2024-32976');
  expect(out).toContain('Fixed in 1.20.7.');
  expect(out).toContain('From 1.20.3 to 1.22.2, over one release');
  expect(out).toContain('As before, for a while: ENABLE_EXTERNAL_NAME_ALIAS=false');
  expect(err).toContain('As of 1 July 2024.');
});

test('the way leads where it is asked to', async () => {
  const args = ['posture', '1.20.3', '-d', '2026-09-21', '--to', 'v1.24', '-o', 'json'];
  const { out } = await chartroom(args, {});
  const { path } = JSON.parse(out) as { path: { steps: { to: string }[] } };
  expect(path.steps.map(({ to }) => to)).toEqual(['1.22.8', '1.24.6']);
});

test('a name that looks like an escape reaches no terminal as one', async () => {
  const { out } = await chartroom(['posture', '1.20.3-\u001b[31m'], {});
  expect(out).not.toContain('\u001b');
});
