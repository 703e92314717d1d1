import { options } from '#cli/balance/options.ts';
import { optionsHelp } from '#cli/help.ts';

/** What `chartroom balance --help` tells. */
export function help(): string {
  return `Usage: chartroom balance [options] [FILE|-]

Tells how evenly the connections of Envoy's listeners are spread over its
workers. FILE holds statistics: /stats as text, JSON or YAML, /stats/prometheus,
or an answer of Prometheus. Without FILE, or for -, standard input is read:

  istioctl x envoy-stats POD | chartroom balance

Options:
${optionsHelp(options)}
Exit status:
  0   balanced, idle, or too few connections to tell
  79  imbalanced, or one worker does everything
  65  there are no counts of workers, or nothing could be read
  1   the command was called in a wrong way
`;
}
