import type { Format } from '#balance/format.ts';
import { linesOf } from '#balance/lines.ts';
import { sampleOf } from '#balance/statistic.ts';

/** `name: value`, as `/stats` of the admin port and `istioctl x envoy-stats -o short` write it. */
export const text: Format = {
  name: 'text',
  title: 'text',
  fits: (body) => /^[ \t]*(?:listener|server|cluster|http|listener_manager)\.\S/m.test(body.text),

  read(body, report) {
    let cut = false;
    for (const { text: line, number, first, last, open } of linesOf(body.text)) {
      if ((last && isUnfinished(line)) || (open && isBeginning(line))) cut = true;
      // Of the first line, the beginning may be lost.
      if (first && /^(?!listener\.)\S*worker_\d+\.downstream_cx_(?:active|total):/.test(line)) {
        cut = true;
      }
      if (!line.startsWith('listener.') && !line.startsWith('server.')) continue;
      // Without a blank, the value is empty.
      const colon = /:(?: |$)/.exec(line)?.index ?? -1;
      if (colon === -1) continue;
      const sample = sampleOf(line.slice(0, colon), line.slice(colon + 2));
      if (sample) report(sample, { line: number });
    }
    return { cut };
  },
};

/** The first words of names that Envoy writes beside those of listeners. */
const trees =
  'listener listener_manager cluster cluster_manager server http http1 http2 main_thread runtime workers'.split(
    ' ',
  );

/** A text that ends without a newline may end in the first word of a name. */
function isBeginning(line: string): boolean {
  return trees.some((tree) => tree.startsWith(line));
}

/** A name without its value. A prompt at the end is none: it has blanks, `@`, `$` or `#`. */
function isUnfinished(line: string): boolean {
  return /^[a-z][\w-]*\.[^\s:@$#~]+:?$/i.test(line);
}
