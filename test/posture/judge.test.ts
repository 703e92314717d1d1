import { describe, expect, test } from 'vitest';
import { judge } from '#posture/judge.ts';
import { readVersions } from '#posture/read.ts';
import { dateText, remarksOn, supportText, unknownText, verdictText } from '#posture/words.ts';
import { record } from './record.ts';

function posture(text: string, date: string, target?: string) {
  const reading = readVersions(text);
  if (reading.kind === 'unreadable') throw new Error(reading.reason);
  return judge(reading.versions, record, { date, ...(target ? { target } : {}) });
}

describe('support on a day', () => {
  test.each([
    ['1.20.3', '2024-06-25', 'Supported until 25 June 2024'],
    ['1.20.3', '2024-06-26', 'Not supported since 25 June 2024'],
    ['1.30.1', '2026-10-31', 'Supported; the end is expected in November 2026'],
    ['1.30.1', '2026-11-01', 'Support was expected to end in November 2026; the record has no day'],
    ['0.8.0', '2026-01-01', 'Not supported; the day on which support ended was never published'],
    ['1.12.0', '2022-07-13', 'Supported until 13 July 2022'],
  ])('%s on %s: %s', (version, date, words) => {
    expect(posture(version, date).judged.map(({ support }) => supportText(support))).toEqual([
      words,
    ]);
  });
});

describe('bulletins that concern a version', () => {
  test.each<[string, string, string, string[]]>([
    [
      'the range, with the first fix of the same release',
      '1.20.3',
      '2024-06-30',
      [
        '2024-004 affected 1.20.7',
        '2024-003 affected 1.20.6',
        '2024-002 affected 1.20.5',
        '2021-004 advice -',
        '2021-002 advice -',
      ],
    ],
    [
      'those of later days are not known yet',
      '1.20.3',
      '2024-04-07',
      ['2021-004 advice -', '2021-002 advice -'],
    ],
    [
      'the fixed version is not affected',
      '1.19.7',
      '2024-03-01',
      ['2021-004 advice -', '2021-002 advice -'],
    ],
    [
      'everything before a version, with a fix elsewhere',
      '1.5.0',
      '2021-04-20',
      [
        '2021-003 affected 1.8.5',
        '2020-009 affected 1.5.9',
        '2020-008 affected 1.5.8',
        '2020-007 affected 1.5.7',
        '2020-006 affected 1.5.5',
        '2020-005 affected 1.5.4',
        '2020-004 affected 1.5.1',
        '2021-004 advice -',
      ],
    ],
    [
      'a version that the list leaves out, and that a later patch fixes',
      '1.27.2',
      '2025-11-01',
      ['2025-002 unclear 1.27.3', '2021-004 advice -', '2021-002 advice -'],
    ],
    [
      'one that nothing is named to fix',
      '1.15.2',
      '2022-11-30',
      ['2022-008 affected -', '2021-004 advice -', '2021-002 advice -'],
    ],
  ])('%s', (_, version, date, expected) => {
    const [judged] = posture(version, date).judged;
    const concerns = judged?.concerns.map(
      ({ bulletin, kind, fixed }) =>
        `${bulletin.id.replace('istio-security-', '')} ${kind} ${fixed ?? '-'}`,
    );
    expect(concerns).toEqual(expected);
  });
});

describe('proxies and the control plane', () => {
  const mesh = (plane: string, proxies: string) =>
    `control plane version: ${plane}\ndata plane version: ${proxies}`;
  test.each<[string, string, string[]]>([
    ['the same release', mesh('1.20.3', '1.20.8 (1 proxies)'), []],
    ['one release behind', mesh('1.20.3', '1.19.1 (1 proxies)'), []],
    ['two releases behind', mesh('1.20.3', '1.18.1 (1 proxies)'), ['older 1.18.1 1.20.3']],
    ['ahead of it', mesh('1.20.3', '1.21.0 (1 proxies)'), ['newer 1.21.0 1.20.3']],
    [
      'two revisions, each with its own',
      mesh('1.18.2, 1.20.3', '1.18.0 (1 proxies), 1.20.1 (1 proxies)'),
      [],
    ],
    ['no control plane named', 'data plane version: 1.18.0 (1 proxies), 1.21.0 (1 proxies)', []],
    ['istioctl alone is ahead', 'client version: 1.24.0\ncontrol plane version: 1.20.3', []],
  ])('%s', (_, text, expected) => {
    const { skews } = posture(text, '2024-06-01');
    expect(
      skews.map(({ kind, proxy, controlPlane }) => `${kind} ${proxy} ${controlPlane}`),
    ).toEqual(expected);
  });
});

describe('the verdict', () => {
  test.each([
    ['fine', '1.31.1', '2026-09-21', 'Supported, and no bulletin lists it.'],
    [
      'fine',
      '1.31.1',
      '2026-11-21',
      'Supported, and no bulletin up to 21 September 2026 lists it.',
    ],
    [
      'fine',
      '1.31.99',
      '2026-09-21',
      'Supported, as far as the record tells: 1.31.99 is not in it.',
    ],
    [
      'fine',
      '1.31.1, 1.30.5',
      '2026-09-21',
      'All are supported, and no bulletin lists one of them.',
    ],
    ['act', '1.20.3', '2024-05-01', 'Listed by security bulletins: 1.20.3.'],
    [
      'act',
      'control plane version: 1.31.1\ndata plane version: 1.29.8 (1 proxies)',
      '2026-09-21',
      'Proxies and control plane do not fit together.',
    ],
    ['act', '1.20.8', '2024-08-01', 'Not supported: 1.20.8.'],
    ['act', '1.30.3', '2026-09-21', 'Listed by security bulletins: 1.30.3.'],
    ['fine', 'client version: 1.5.0', '2026-09-21', 'istioctl alone was given.'],
    ['unknown', '1.77.0', '2026-09-21', 'Nothing can be said of 1.77.0.'],
    ['unknown', '1.31.0', '2026-01-01', 'Nothing can be said of 1.31.0.'],
  ] as const)('%s: %s on %s', (verdict, text, date, words) => {
    const found = posture(text, date);
    expect(found.verdict).toBe(verdict);
    expect(verdictText(found)).toBe(words);
  });
});

describe('what is not known is said', () => {
  test.each([
    ['1.77.0', '1.77 is no', undefined],
    ['1.20.99', undefined, '1.20.99 is not in the record. The nearest known version is 1.20.8;'],
    ['1.19.2', undefined, '1.19.2 is not in the record. The nearest known version is 1.19.1;'],
    ['1.20', undefined, 'No patch was given, so the newest of 1.20 is judged, 1.20.8.'],
    ['1.20.3-asm.4', undefined, '“asm.4” marks a build of somebody else'],
  ])('%s', (text, unknown, remark) => {
    const found = posture(text, '2026-09-21');
    if (unknown) expect(found.unknown.map(unknownText).join()).toContain('The nearest is 1.31.1.');
    if (remark) expect(found.judged.flatMap(remarksOn).join('\n')).toContain(remark);
  });

  test('a day after the record says so, one within it does not', () => {
    expect(dateText({ date: '2026-09-22' })).toContain('The record of releases ends on');
    expect(dateText({ date: '2026-09-21' })).toBe('As of 21 September 2026.');
  });

  test('the silence of bulletins after the end of support is told', () => {
    const [judged] = posture('1.22.8', '2026-09-21').judged;
    expect(judged?.silent).toBeGreaterThan(0);
    expect(judged && remarksOn(judged).join()).toContain('That says nothing');
  });
});
