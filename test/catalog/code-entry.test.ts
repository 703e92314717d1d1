import { describe, expect, test } from 'vitest';
import { codeEntries, searchText, subjectId } from '#catalog/code-entry.ts';
import type { MessagePage } from '#catalog/message-page.ts';
import { answersOf } from '#catalog/who-checks.ts';

const page = (id: string, fields: Partial<MessagePage> = {}): MessagePage => ({
  id,
  title: `What ${id} says`,
  topics: ['debugging'],
  body: '',
  ...fields,
});
const entries = codeEntries({
  messages: new Map(
    [
      page('CR0005'),
      page('IST0101', {
        level: 'info',
        elsewhere: { istioctl: 'partly', kiali: ['KIA1101', 'KIA1102'] },
      }),
      page('IST0106', { elsewhere: { istioctl: 'files', server: 'refuses' } }),
      page('IST0113', { retired: { last: '1.20' }, level: 'error' }),
      page('IST0142', { level: 'error', elsewhere: { istioctl: 'precheck' } }),
    ].map((one) => [one.id, one]),
  ),
});
const entry = (code: string) => entries.find((one) => one.code === code)!;

test("Istio's codes come before ours", () => {
  expect(entries.map(({ code }) => code)).toEqual([
    'IST0101',
    'IST0106',
    'IST0113',
    'IST0142',
    'CR0005',
  ]);
});

test.each([
  ['IST0101', 'reported', 'error'],
  ['IST0113', 'retired', 'error'],
  ['IST0142', 'undecided', 'error'],
])('%s is %s, with the level of its check or else of its page: %s', (code, state, level) => {
  expect(entry(code)).toMatchObject({ state });
  expect(entry(code).level).toBe(level);
});

test('a code knows its checks, the kinds that they are about, and its rules', () => {
  const { checks, subjects } = entry('IST0101');
  expect(checks.map(({ name }) => name)).toContain('virtualservice-gateways');
  expect(subjects).toContain('VirtualService');
  expect(entry('IST0106').rules).toContain('virtualservice-redirect-code');
  expect(entry('IST0106').rules).not.toContain('envoyfilter-standing');
});

test.each(['IST0106', 'What IST0106 says', 'virtualservice-validation', 'client-tls'])(
  'a code is found by "%s"',
  (words) => {
    expect(searchText(entry('IST0106'))).toContain(words);
  },
);

test('a kind of several words stands in an address without spaces', () => {
  expect(subjectId('Any resource')).toBe('any-resource');
});

describe('who tells a code', () => {
  test.each([
    ['IST0101', ['in part', 'yes', 'KIA1101, KIA1102', 'none known', 'yes']],
    ['IST0106', ['yes', 'yes', 'none known', 'refuses', 'yes']],
    ['IST0142', ['no', 'before an upgrade', 'none known', 'none known', 'no']],
  ])('%s', (code, texts) => {
    const { files, cluster, kiali, server, chartroom } = answersOf(entry(code));
    expect([files, cluster, kiali, server, chartroom].map(({ text }) => text)).toEqual(texts);
  });
});
