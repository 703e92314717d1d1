import { describe, expect, test } from 'vitest';
import { judge } from '#posture/judge.ts';
import { upgradePath } from '#posture/path.ts';
import { pathText, stepFacts } from '#posture/path-words.ts';
import { readVersions } from '#posture/read.ts';
import { record } from './record.ts';

const day = '2026-09-21';

/** The versions on the way, with the way of each step: `revision 1.22.8`. */
function way(version: string, target: string): string[] {
  const path = upgradePath(version, target, day, record);
  return path.kind === 'steps' ? path.steps.map(({ way, to }) => `${way} ${to}`) : [path.kind];
}

describe('the shortest supported way', () => {
  test.each<[string, string, string, string[]]>([
    ['a patch of the same release', '1.31.0', '1.31', ['patch 1.31.1']],
    ['nothing to do', '1.31.1', '1.31', ['there']],
    ['the next release', '1.30.5', '1.31', ['in-place 1.31.1']],
    ['over one release', '1.29.8', '1.31', ['revision 1.31.1']],
    ['an even number of releases', '1.27.1', '1.31', ['revision 1.29.8', 'revision 1.31.1']],
    [
      'an odd number ends with a short step',
      '1.28.1',
      '1.31',
      ['revision 1.30.5', 'in-place 1.31.1'],
    ],
    [
      'one at a time before 1.8',
      '1.5.0',
      '1.10',
      ['in-place 1.6.14', 'in-place 1.7.8', 'in-place 1.8.6', 'revision 1.10.6'],
    ],
  ])('%s', (_, version, target, expected) => {
    expect(way(version, target)).toEqual(expected);
  });

  test('both releases of a step support the Kubernetes that it names', () => {
    for (const { id, kubernetes } of record.releases.filter(({ kubernetes }) => kubernetes)) {
      const path = upgradePath(`${id}.0`, '1.31', day, record);
      if (path.kind !== 'steps') continue;
      for (const step of path.steps.filter(({ way }) => way !== 'patch')) {
        const [from, to] = [step.from, step.to].map((version) =>
          record.releases.find((one) => version.startsWith(`${one.id}.`)),
        );
        expect(step.kubernetes?.length, `${step.from} to ${step.to}`).toBeGreaterThan(0);
        for (const one of step.kubernetes ?? []) {
          expect(from?.kubernetes?.versions).toContain(one);
          expect(to?.kubernetes?.versions).toContain(one);
        }
      }
      expect(kubernetes?.versions.length).toBeGreaterThan(0);
    }
  });

  test('releases without a Kubernetes in common have no way between them', () => {
    const releases = record.releases.map((release) =>
      release.id === '1.30' || release.id === '1.31'
        ? { ...release, kubernetes: { versions: ['1.99'], source: 'https://istio.example/' } }
        : release,
    );
    const path = upgradePath('1.27.1', '1.31', day, { ...record, releases });
    expect(path).toEqual({ kind: 'none', after: '1.29' });
    expect(pathText({ ...path, from: '1.27.1', target: '1.31', fromProxy: false }, day)).toContain(
      'behind 1.29',
    );
  });
});

describe('what a step tells', () => {
  const path = upgradePath('1.20.3', '1.24', day, record);
  const steps = path.kind === 'steps' ? path.steps : [];

  test('the changes of every release on the way, also of those passed over', () => {
    expect(steps.map(({ changes }) => [...new Set(changes.map(({ release }) => release))])).toEqual(
      [
        ['1.21', '1.22'],
        ['1.23', '1.24'],
      ],
    );
    expect(steps[1]?.changes.map(({ what }) => what).join()).toContain('IstioOperator');
  });

  test('the Kubernetes for the time in between, and that the stop is not supported', () => {
    expect(steps.map(stepFacts)).toEqual([
      [
        'Both run on Kubernetes 1.27, 1.28, 1.29.',
        '1.22 is only a step on the way: not supported since 22 January 2025.',
      ],
      [
        'Both run on Kubernetes 1.28, 1.29, 1.30.',
        '1.24 is only a step on the way: not supported since 24 June 2025.',
      ],
    ]);
  });
});

test.each([
  ['1.31.1', '1.29', /^1\.31\.1 is newer than 1\.29/],
  ['docker.io/istio/pilot:1.29.1', '1.29', /^One upgrade from 1\.29\.1 to 1\.29\.\d+.*allow\.$/],
  ['docker.io/istio/proxyv2:1.29.1', '1.29', /^One upgrade.*It begins at the oldest proxy/],
])('from %s to %s: %s', (text, target, words) => {
  const reading = readVersions(text);
  const versions = reading.kind === 'versions' ? reading.versions : [];
  const { path } = judge(versions, record, { date: day, target });
  expect(path && pathText(path, day)).toMatch(words);
});
