import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { classesForStyles, theme } from '../src/highlighting.ts';

test('highlighted code has classes, and no style that the policy would block', async () => {
  const html = await codeToHtml('kind: VirtualService # of reviews\n', {
    lang: 'yaml',
    theme,
    transformers: [classesForStyles],
  });
  expect(html).not.toContain('style=');
  expect(html).toContain('<span class="token-string-expression">');
  expect(html).toContain('<span class="token-comment"> # of reviews</span>');
});
