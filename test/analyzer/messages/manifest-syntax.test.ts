import { expect, test } from 'vitest';
import { sentence } from '#analyzer/message.ts';
import { noResource } from '#analyzer/messages/manifest-syntax.ts';

test.each([
  [{ kind: 'no-object' as const }, 'it is no object', 'Give it apiVersion'],
  [
    { kind: 'no-kind' as const, missing: 'apiVersion' as const, isText: true },
    'it has no apiVersion',
    'Give it apiVersion',
  ],
  [{ kind: 'no-items' as const }, 'its items are no list', 'Write a list of resources'],
])('what is no resource is told with what it lacks: %o', (reason, problem, fix) => {
  expect(noResource.text(reason)).toBe(`This document is no Kubernetes resource: ${problem}.`);
  expect(sentence(noResource.fix, reason)).toContain(fix);
});
