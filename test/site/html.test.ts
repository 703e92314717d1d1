import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { kinds } from '../../scripts/site/kinds.ts';
import { readPages } from '../../scripts/site/pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are as announced, and some were announced long.
    'long-title': 'off',
    // Templates leave spaces at line ends; nobody sees them.
    'no-trailing-whitespace': 'off',
    // HTML lets an id begin with a digit, as slugs and dates do.
    'valid-id': ['error', { relaxed: true }],
  },
});

describe.each(['root', 'based'] as const)('HTML of the site: %s', (name) => {
  const pages = readPages(inject(name));

  test.each(kinds)('pages of the kind %s are valid', async (kind) => {
    const faults: string[] = [];
    for (const { path, html } of pages.filter((page) => page.kind === kind)) {
      const { results } = await validator.validateString(html);
      for (const { line, column, message, ruleId } of results.flatMap(
        (result) => result.messages,
      )) {
        faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
      }
    }
    expect(faults).toEqual([]);
  });
});
