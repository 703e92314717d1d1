import { optionsHelp } from '#cli/help.ts';
import { options } from '#cli/posture/options.ts';

/** What `chartroom posture --help` tells. */
export function help(): string {
  return `Usage: chartroom posture [options] VERSION|IMAGE|FILE|- …

Tells whether versions of Istio are supported, which security bulletins list
them and what fixes those, whether proxies fit the control plane, which
versions of Kubernetes fit, and the shortest supported way to upgrade.

What is no version and no image is a file: the output of "istioctl version"
or "istioctl proxy-status", of "helm list", or manifests with images. For -,
standard input is read:

  istioctl version | chartroom posture -

Options:
${optionsHelp(options)}
Exit status:
  0   supported, and listed by no bulletin
  79  not supported, listed by a bulletin, or proxies do not fit
  65  no version that is known, or nothing could be read
  1   the command was called in a wrong way
`;
}
