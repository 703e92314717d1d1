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
    for (const { text: line, first, last } of linesOf(body.text)) {
      if (last && isUnfinished(line)) cut = true;
      // Of the first line, the beginning may be lost.
      if (first && /^(?!listener\.)\S*worker_\d+\.downstream_cx_(?:active|total):/.test(line)) {
        cut = true;
      }
      if (!line.startsWith('listener.') && !line.startsWith('server.')) continue;
      const colon = line.lastIndexOf(': ');
      if (colon === -1) continue;
      const sample = sampleOf(line.slice(0, colon), line.slice(colon + 2));
      if (sample) report(sample);
    }
    return { cut };
  },
};

/** A name without its value. A prompt at the end is none: it has blanks, `@`, `$` or `#`. */
function isUnfinished(line: string): boolean {
  return /^[a-z][\w-]*\.[^\s:@$#~]+:?$/i.test(line);
}
