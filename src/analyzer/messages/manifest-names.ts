import { message } from '#analyzer/message.ts';

export const missingName = message({
  code: 'CR0019',
  level: 'error',
  text: ({ kind }: { kind: string }) => `This ${kind} has no metadata.name.`,
  why: 'The API server refuses the resource.',
  fix: 'Give it a name.',
});

export const repeatedResource = message({
  code: 'CR0020',
  level: 'warning',
  text: ({ kind, name, before }: { kind: string; name: string; before: string }) =>
    `${kind} "${name}" is defined a second time, and otherwise than in ${before}.`,
  why: 'Only one of them can be in the cluster: the one that is applied last. Here that is this one.',
  fix: 'Take one out, or give it another name or namespace.',
});

export const repeatedKey = message({
  code: 'CR0021',
  level: 'warning',
  text: ({ key }: { key: string; isSecond: boolean }) => `"${key}" stands here a second time.`,
  why: 'Only the last one counts; some tools refuse the file.',
  fix: ({ isSecond }) =>
    isSecond
      ? 'If another resource begins here, write "---" on a line above it.'
      : 'Take one out, or put their contents together.',
});
