import { describe, expect, test } from 'vitest';
import { checkContent } from '#catalog/checking/check.ts';
import { problemText } from '#catalog/checking/report.ts';
import { brokenFiles, brokenTables } from './broken.ts';

describe.for(brokenTables())('broken content: $name', ({ cases }) => {
  test.for(cases)('$case', (broken) => {
    const problems = checkContent(brokenFiles(broken)).map(problemText);
    expect(problems.join('\n')).toBe(broken.gives.trimEnd());
  });
});
