import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checks } from '#analyzer/checks.ts';
import { internalError } from '#analyzer/messages.ts';

const messages = [internalError, ...checks.flatMap(({ reports }) => reports)];
const codes = [...new Set(messages.map(({ code }) => code))].toSorted();

test('checks are listed in the order of their names, each once', () => {
  const names = checks.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
});

describe('a code', () => {
  test.each(codes)('%s has one level', (code) => {
    const levels = messages.filter((message) => message.code === code).map(({ level }) => level);
    expect(new Set(levels).size).toBe(1);
  });

  test('of our own has one message', () => {
    const own = [...new Set(messages)]
      .map(({ code }) => code)
      .filter((code) => code.startsWith('CR'));
    expect(own.toSorted()).toEqual([...new Set(own)].toSorted());
  });
});

test('a rule stands for one message', () => {
  const rules = [...new Set(messages)].flatMap(({ rule }) => rule ?? []);
  expect(rules.toSorted()).toEqual([...new Set(rules)].toSorted());
});

// The pages come with the texts about the messages.
test.skipIf(!existsSync('content/messages'))('every code has a page source', () => {
  const missing = codes.filter((code) => !existsSync(`content/messages/${code}.md`));
  expect(missing).toEqual([]);
});
