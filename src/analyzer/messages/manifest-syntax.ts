import { message } from '#analyzer/message.ts';
import type { Unread } from '#analyzer/reading/documents.ts';

export const unreadableDocument = message({
  code: 'CR0001',
  level: 'error',
  text: ({ detail }: { detail: string }) => `This document is no YAML: ${detail}.`,
  why: 'Nothing else about the document could be checked.',
  fix: 'Mend the line; the mistake may stand a little above it.',
});

export const unresolvedTemplate = message({
  code: 'CR0002',
  level: 'error',
  text: () => 'This document still holds a template that must be rendered first.',
  why: 'What the template will write is not known, so the document could not be checked.',
  fix: 'Render it, for example with "helm template", and check the result.',
});

type NoResource = Extract<Unread['reason'], { kind: 'no-object' | 'no-kind' | 'no-items' }>;

export const noResource = message({
  code: 'CR0003',
  level: 'error',
  text: (reason: NoResource) => `This document is no Kubernetes resource: ${problemOf(reason)}.`,
  fix: ({ kind }) =>
    kind === 'no-items'
      ? 'Write a list of resources, each with a dash before it.'
      : 'Give it apiVersion, kind and metadata.name, or take it out.',
});

export const limitExceeded = message({
  code: 'CR0004',
  level: 'error',
  text: ({ limit }: { limit: string }) => `This is too much to read: the limit is ${limit}.`,
  why: 'Nothing behind this place was checked.',
  fix: 'Split the input, or take out what no cluster would hold.',
});

function problemOf(reason: NoResource): string {
  switch (reason.kind) {
    case 'no-object':
      return 'it is no object';
    case 'no-kind':
      return `it has no ${reason.missing}`;
    case 'no-items':
      return 'its items are no list';
  }
}
