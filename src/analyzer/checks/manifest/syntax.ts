import { defineCheck } from '#analyzer/check.ts';
import { subjectAt } from '#analyzer/checks/manifest/subject.ts';
import { unknownVersion } from '#analyzer/messages.ts';
import {
  limitExceeded,
  noResource,
  unreadableDocument,
  unresolvedTemplate,
} from '#analyzer/messages/manifest-syntax.ts';

export const manifestSyntax = defineCheck({
  name: 'manifest-syntax',
  summary: 'Every document can be read as a Kubernetes resource.',
  reads: [],
  reports: [unreadableDocument, unresolvedTemplate, limitExceeded, noResource, unknownVersion],

  run({ input }, report) {
    for (const { file, offset, reason } of input.documents.unread) {
      const resource = subjectAt(file, { start: offset, end: offset + 1 });
      if (reason.kind === 'syntax') {
        const message = reason.template ? unresolvedTemplate : unreadableDocument;
        report(message, { detail: reason.detail }, { resource, path: [] });
      } else if (reason.kind === 'limit') {
        report(limitExceeded, reason, { resource, path: [] });
      } else if (reason.kind === 'no-version') {
        const { apiVersion } = reason;
        report(unknownVersion, { apiVersion, kind: '', known: [] }, { resource, path: [] });
      } else {
        report(noResource, reason, { resource, path: [] });
      }
    }
  },
});
