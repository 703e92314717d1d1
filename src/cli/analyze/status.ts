import type { Analysis } from '#analyzer/analyze.ts';
import { manifestSyntax } from '#analyzer/checks/manifest/syntax.ts';
import type { Finding } from '#analyzer/finding.ts';
import { meshConfigKind } from '#analyzer/skipped.ts';
import { reaches } from '#cli/analyze/order.ts';
import type { Selection } from '#cli/analyze/select.ts';
import { status, type Status } from '#cli/command.ts';
import type { Input } from '#cli/input/collect.ts';
import type { Given } from '#cli/options.ts';

/** What the run says to the shell, whatever the form of its answer. */
export function statusOf(
  given: Given,
  input: Input,
  { skipped }: Analysis,
  { counting }: Selection,
): Status {
  if (counting.some(failing(given))) return status.findings;
  // What istioctl cannot read it says beside its findings, not in them.
  const unread = given.has('like-istioctl')
    ? skipped.some(({ unreadable }) => unreadable)
    : counting.some(isUnread) || skipped.some(({ kind }) => kind === meshConfigKind);
  if (input.refused.length > 0 || (unread && !given.has('ignore-unknown'))) {
    return status.unreadable;
  }
  return status.clean;
}

/** Whether a finding makes the run fail. What could not be read has a status of its own. */
function failing(given: Given): (finding: Finding) => boolean {
  const threshold = given.value('failure-threshold') ?? 'error';
  return (finding) => reaches(finding.level, threshold) && !isUnread(finding);
}

/** Whether a finding says that a document could not be read. */
function isUnread({ check }: Finding): boolean {
  return check === manifestSyntax.name;
}
