import { defineCheck } from '#analyzer/check.ts';
import { subjectAt } from '#analyzer/checks/manifest/subject.ts';
import {
  suppressionWithoutReason,
  unclearSuppression,
} from '#analyzer/messages/manifest-suppressions.ts';
import { suppressionComments } from '#analyzer/suppression/comment.ts';

export const manifestSuppressions = defineCheck({
  name: 'manifest-suppressions',
  summary: 'Every comment that hides findings is clear and says why.',
  reads: [],
  reports: [unclearSuppression, suppressionWithoutReason],

  run(snapshot, report) {
    const { suppressors, unclear } = suppressionComments(snapshot);
    for (const { file, span } of unclear) {
      report(unclearSuppression, undefined, { resource: subjectAt(file, span), path: [] });
    }
    for (const { file, span, reason, words } of suppressors) {
      if (reason !== undefined) continue;
      const at = { resource: subjectAt(file, span), path: [] };
      report(suppressionWithoutReason, { words: words.map(({ word }) => word) }, at);
    }
  },
});
