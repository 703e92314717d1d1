import { expect, test } from 'vitest';
import { safeFixes } from '#browser/analyzer/fixes.ts';
import { fixesText, showFixesText } from '#browser/analyzer/fixing/fixes-text.ts';

const route = (rest: string, kind = 'VirtualService', hosts = 'reviews.example.com') =>
  `apiVersion: networking.istio.io/v1
kind: ${kind}
metadata: { name: reviews }
spec:
  hosts: [${hosts}]
  http:
    - directResponse: { status: 503 }
${rest}`;

test.each([
  ['none', route(''), 'No finding has a safe fix.'],
  ['one', route('      timeout: 5\n'), '1 fix in 1 file, for 1 finding.'],
  [
    'one more than was asked for',
    route('      timeout: 5\n', 'VirtualServices'),
    '2 fixes in 1 file: for 1 finding, and for 1 more that the first fixes bring up.',
  ],
])('the fixes are counted as they are made: %s', async (_, text, told) => {
  const fixes = await safeFixes([{ name: 'a.yaml', text }], {});
  expect(fixesText(fixes)).toBe(told);
});

test('one fix may mend several findings', () => {
  const files = [{ name: 'a.yaml', text: '', changes: [] }];
  expect(fixesText({ count: 1, findings: 2, files })).toBe(
    '1 fix in 1 file, which mends 2 findings.',
  );
});

test.each([
  [1, 'Show the safe fix for 1 finding'],
  [3, 'Show safe fixes for 3 findings'],
])('the button for %d', (count, told) => {
  expect(showFixesText(count)).toBe(told);
});
