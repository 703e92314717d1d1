import type { Format } from '#balance/format.ts';
import { linesOf } from '#balance/lines.ts';
import { sampleOf } from '#balance/statistic.ts';

const nameLine = /^(?:- )?name: (?:"([^"]+)"|'([^']+)'|(\S+))$/;
const valueLine = /^(?:- )?value: ["']?([^"']+)["']?$/;

/** `istioctl x envoy-stats -o yaml`: a list of names and values, one below the other. */
export const yaml: Format = {
  name: 'yaml',
  title: 'YAML',
  fits: (body) => /^[ \t]*(?:- )?name: ["']?(?:listener|server|cluster|http)\./m.test(body.text),

  read(body, report) {
    let name: string | undefined;
    let value: string | undefined;
    let cut = false;
    for (const { text: line, number, last } of linesOf(body.text)) {
      if (line.startsWith('- ')) name = value = undefined;
      const named = nameLine.exec(line);
      if (named) name = named[1] ?? named[2] ?? named[3];
      else value = valueLine.exec(line)?.[1] ?? value;
      if (name !== undefined && value !== undefined) {
        const sample = sampleOf(name, value);
        if (sample) report(sample, { line: number });
        name = value = undefined;
      }
      // After the last name comes its value, and after every key its colon.
      if (last) cut = name !== undefined || /^-$|^(?:- )?[a-z"']+$|^(?:- )?\w+:$/.test(line);
    }
    return { cut };
  },
};
