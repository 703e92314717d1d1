import { options } from '#cli/analyze/options.ts';
import { optionsHelp } from '#cli/help.ts';

/** What `chartroom analyze --help` tells. */
export function help(): string {
  return `Usage: chartroom analyze [options] PATH…

Checks manifests of Kubernetes and Istio as a cluster would hold them once they
are applied. A PATH is a file, a folder, a zip or tar.gz archive, or - for
standard input.

Options:
${optionsHelp(options)}
Exit status:
  0   nothing at or above the failure threshold
  79  findings at or above it
  65  something could not be read
  1   the command was called in a wrong way
`;
}
