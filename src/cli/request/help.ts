import { optionsHelp } from '#cli/help.ts';
import { options } from '#cli/request/options.ts';

/** What `chartroom request --help` tells. */
export function help(): string {
  return `Usage: chartroom request FILE… --host HOST [options]

Follows a request through manifests as a cluster would hold them: the gateway,
the VirtualService, each route with the reason why it is taken or not, the
destination, the workloads, mutual TLS, and the policies that decide.

  chartroom request mesh/ --host shop.example.com --path /cart
  chartroom request mesh/ --from workload:shop/cart --host reviews:9080

A line begins with + where a step is taken, - where it is passed over, ! where
the request ends, ? where the input cannot tell, and . where it is told besides.

Options:
${optionsHelp(options)}
Exit status:
  0   it arrives, or a proxy answers it
  79  it does not arrive, or not on every way that it may go
  65  the input cannot tell, or nothing could be read
  1   the command was called in a wrong way
`;
}
