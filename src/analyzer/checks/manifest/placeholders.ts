import { defineCheck } from '#analyzer/check.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { walkedIn } from '#analyzer/checks/manifest/walked.ts';
import { placeholderLeft } from '#analyzer/messages/manifest-placeholders.ts';

export const manifestPlaceholders = defineCheck({
  name: 'manifest-placeholders',
  summary: 'No name or reference waits to be filled in.',
  reads: [],
  reports: [placeholderLeft],

  run({ input, settings }, report) {
    for (const { manifest } of input.readings) {
      for (const { found, path } of walkedIn(manifest).placeholders) {
        const resource = subjectOf(manifest, settings.namespace);
        const field = String(path.findLast((step) => typeof step === 'string'));
        report(placeholderLeft, { field, placeholder: found }, { resource, path });
      }
    }
  },
});
