import { expect, test } from 'vitest';
import type { Problem } from '#catalog/checking/problem.ts';
import { annotation, problemText, summaryText } from '#catalog/checking/report.ts';

const problem: Problem = {
  path: 'content/talks/istiocon-2030/a.md',
  line: 3,
  column: 12,
  message: 'speakers: "sam-riviera" is not in content/speakers/.',
  fix: 'Did you mean "sam-rivera"?',
};

test('A problem says where, what and what to do.', () => {
  expect(problemText(problem)).toBe(
    'content/talks/istiocon-2030/a.md:3:12\n' +
      '  speakers: "sam-riviera" is not in content/speakers/.\n' +
      '  Did you mean "sam-rivera"?',
  );
});

test('A run ends with the counts.', () => {
  expect(summaryText([], 1200)).toBe('No problem in 1,200 files.');
  expect(summaryText([problem], 9)).toBe('1 problem in 1 file.');
  expect(summaryText([problem, problem, { ...problem, path: 'b' }], 9)).toBe(
    '3 problems in 2 files.',
  );
});

test('GitHub gets one line, in which nothing of the text can end a part.', () => {
  expect(annotation(problem)).toBe(
    '::error file=content/talks/istiocon-2030/a.md,line=3,col=12::' +
      'speakers: "sam-riviera" is not in content/speakers/.%0ADid you mean "sam-rivera"?',
  );
  const odd = { path: 'a,b:c%.md', line: 1, column: 1, message: '100 %\r\n::error::x' };
  expect(annotation(odd)).toBe(
    '::error file=a%2Cb%3Ac%25.md,line=1,col=1::100 %25%0D%0A::error::x',
  );
});
