import { message } from '#analyzer/message.ts';

type Failure = { check: string; detail: string };

export const internalError = message({
  code: 'IST0001',
  level: 'error',
  text: ({ check, detail }: Failure) => `The check "${check}" broke off: ${detail}`,
  fix: 'This is a mistake in the analyzer. Please report it with the input that shows it.',
});

export type Reference = { kind: string; name: string };

export const referencedResourceNotFound = message({
  code: 'IST0101',
  level: 'error',
  text: ({ kind, name }: Reference) => `No ${kind} "${name}" is among these files.`,
  fix: 'Define the resource or correct the name; write "namespace/name" for another namespace.',
});
