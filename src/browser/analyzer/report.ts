import { pageForms, type PageForm } from '#analyzer/forms/forms.ts';
import type { Report } from '#analyzer/forms/report.ts';
import { levels, type Level } from '#analyzer/message.ts';

/** A report as it may be sent to a worker, which takes no functions. */
export type ReportRequest = Pick<
  Report,
  'findings' | 'suppressed' | 'files' | 'istioVersion' | 'likeIstio' | 'version'
> & { form: PageForm; failureThreshold: Level };

/** The text of a report in one of its forms. */
export function reportText({ form, failureThreshold, ...given }: ReportRequest): string {
  const threshold = levels.indexOf(failureThreshold);
  return pageForms[form]({
    ...given,
    refused: [],
    isFailing: ({ level }) => levels.indexOf(level) <= threshold,
    pathOf: (file) => file,
  });
}
