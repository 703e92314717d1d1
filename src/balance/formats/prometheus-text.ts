import type { Format } from '#balance/format.ts';
import { linesOf } from '#balance/lines.ts';
import { originOf, seriesSample } from '#balance/series.ts';

const ours = /^envoy_(?:listener|server)_/;
/** A name, its labels, and a value, which `promtool` puts behind an arrow. */
const line = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(?:=>\s*)?([^\s]+)(?:\s.*)?$/;
const label = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** `/stats/prometheus` of Envoy or of the agent, and what a federation makes of it. */
export const prometheusText: Format = {
  name: 'prometheus-text',
  title: 'Prometheus text',
  fits: (body) => /^[ \t]*(?:# (?:TYPE|HELP) |envoy_\w+[{ \t])/m.test(body.text),

  read(body, report) {
    let cut = false;
    for (const { text, number, first, last, open } of linesOf(body.text)) {
      if ((last && isUnfinished(text)) || (open && isBeginning(text))) cut = true;
      // Of the first line, the beginning may be lost.
      if (
        first &&
        !text.startsWith('envoy_') &&
        /(?:^|_)(?:\d+_)?downstream_cx_(?:active|total)\{[^}]*\} /.test(text)
      ) {
        cut = true;
      }
      if (!ours.test(text)) continue;
      const parts = line.exec(text);
      if (!parts) continue;
      const labels = labelsOf(parts[1] ?? '', parts[2] ?? '');
      const sample = seriesSample(labels, parts[3] ?? '');
      if (sample) report(sample, { origin: originOf(labels), line: number });
    }
    return { cut };
  },
};

function labelsOf(name: string, text: string): Map<string, string> {
  const labels = new Map([['__name__', name]]);
  for (const [, key = '', value = ''] of text.matchAll(label)) {
    labels.set(key, value.replace(/\\(["\\])/g, '$1'));
  }
  return labels;
}

/** A text that ends without a newline may end in the first word of a name. */
function isBeginning(text: string): boolean {
  return ['envoy', 'istio'].some((word) => word.startsWith(text));
}

function isUnfinished(text: string): boolean {
  if (text.startsWith('#')) return /^# ?(?:TYPE|HELP)?$|^# TYPE \S+$/.test(text);
  return /^[a-zA-Z_:][\w:]*(?:\{[^}]*\}?)?$/.test(text) && !/^[a-z]+$/.test(text);
}
