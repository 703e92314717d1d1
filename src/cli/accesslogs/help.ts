import { options } from '#cli/accesslogs/options.ts';
import { optionsHelp } from '#cli/help.ts';

/** What `chartroom accesslogs --help` tells. */
export function help(): string {
  return `Usage: chartroom accesslogs [options] [FILE…]

Reads access logs of Istio and Envoy in every format, and explains each line: its
fields, flags and details, who answered, the likely causes, and what to check
next. A FILE that is - or missing stands for standard input.

Options:
${optionsHelp(options)}
Exit status:
  0   lines were read
  65  no line could be read
  1   the command was called in a wrong way

Examples:
  kubectl logs deploy/web -c istio-proxy | chartroom accesslogs -o summary
  chartroom accesslogs -o text --failures access.log
  chartroom accesslogs access.log | jq 'select(.flags | index("UH"))'
`;
}
