import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lengthText, type Written } from '#catalog/lengths.ts';
import { root } from '../../scripts/program.ts';

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').replace(/\s+/g, ' ');

test.for<[written: Written, sentence: (length: string) => string]>([
  ['abstract', (length) => `**The abstract** has ${length} of your own`],
  ['description', (length) => `A topic has a description of ${length} and`],
])('CONTRIBUTING.md asks for as many words as the check: %s', ([written, sentence]) => {
  expect(guide).toContain(sentence(lengthText(written)));
});
