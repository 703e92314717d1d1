import { defineCheck, type At, type Report } from '#analyzer/check.ts';
import { subjectOf } from '#analyzer/checks/manifest/subject.ts';
import { walkedIn } from '#analyzer/checks/manifest/walked.ts';
import {
  exclusiveFields,
  missingField,
  outsideLimits,
} from '#analyzer/messages/manifest-limits.ts';
import type { Breach } from '#analyzer/reading/breach.ts';
import type { Path } from '#analyzer/reading/tree.ts';

export const manifestLimits = defineCheck({
  name: 'manifest-limits',
  summary:
    'Every Istio resource keeps to the limits of its definition, which the API server checks.',
  reads: [],
  reports: [missingField, exclusiveFields, outsideLimits],

  run({ input, settings }, report) {
    if (settings.likeIstio) return;
    for (const { manifest } of input.readings) {
      for (const { breach, path } of walkedIn(manifest).breaches) {
        const resource = subjectOf(manifest, settings.namespace);
        reportBreach(breach, path, { resource, path }, report);
      }
    }
  },
});

function reportBreach(breach: Breach, path: Path, at: At, report: Report): void {
  const field = fieldOf(path);
  switch (breach.kind) {
    case 'missing':
      report(missingField, { field: breach.field, inside: field }, { ...at, key: true });
      return;
    case 'exclusive': {
      const last = breach.fields.at(-1) ?? '';
      report(exclusiveFields, breach, { ...at, path: [...path, last], key: true });
      return;
    }
    case 'limit':
      report(outsideLimits, { ...breach, field }, at);
      return;
  }
}

/** The end of a path: `port`, `servers[0]`. */
function fieldOf(path: Path): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  const [name = '', ...indices] = path.slice(Math.max(start, 0));
  return `${name}${indices.map((index) => `[${index}]`).join('')}`;
}
