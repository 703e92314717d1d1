export type HeaderValueProblem = {
  reason: string;
  /** It is the value as a whole that is at fault. */
  wholeValue: boolean;
};

/** One part of a variable: what it may hold, and which part each character behind that opens. */
type Part = { holds: RegExp; opens: Readonly<Record<string, PartName>>; otherwise?: PartName };
type PartName = 'name' | 'arguments' | 'quote' | 'text' | 'separator' | 'bracket' | 'close' | 'end';

/**
 * How Envoy reads the variables of its access logs: `%NAME%`, `%NAME(argument)%` and
 * `%NAME(["a","b"])%`. Which names there are is not looked at.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/observability/access_log/usage
 */
const parts: Readonly<Record<Exclude<PartName, 'end'>, Part>> = {
  name: { holds: /[^%(]*/y, opens: { '%': 'end', '(': 'arguments' } },
  arguments: { holds: / */y, opens: { '[': 'quote' }, otherwise: 'text' },
  quote: { holds: / */y, opens: { '"': 'text' } },
  text: { holds: /(?:\\[^]|[^\\")])*/y, opens: { ')': 'close', '"': 'separator' } },
  separator: { holds: / */y, opens: { ',': 'quote', ']': 'bracket' } },
  bracket: { holds: / */y, opens: { ')': 'close' } },
  close: { holds: / */y, opens: { '%': 'end' } },
};

/** Why Envoy would refuse the value of a header. A percent sign is doubled or opens a variable. */
export function headerValueProblem(value: string): HeaderValueProblem | undefined {
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) {
    return { reason: 'it holds a control character', wholeValue: true };
  }
  let percent = value.indexOf('%');
  while (percent >= 0) {
    if (percent === value.length - 1) {
      return { reason: 'a single percent sign ends it', wholeValue: false };
    }
    const end = value[percent + 1] === '%' ? percent + 2 : endOfVariable(value, percent + 1);
    if (typeof end !== 'number') return end;
    percent = value.indexOf('%', end);
  }
  return undefined;
}

function endOfVariable(value: string, start: number): number | HeaderValueProblem {
  let name: PartName = 'name';
  let position = start;
  while (name !== 'end') {
    const { holds, opens, otherwise }: Part = parts[name];
    holds.lastIndex = position;
    position += holds.exec(value)?.[0].length ?? 0;
    const next = value[position];
    if (next === undefined) {
      return { reason: `the variable "${value.slice(start - 1)}" does not end`, wholeValue: true };
    }
    const opened: PartName | undefined = opens[next] ?? otherwise;
    if (opened === undefined) {
      const expected = Object.keys(opens).join(' or ');
      return { reason: `a variable of it has no ${expected} where one belongs`, wholeValue: false };
    }
    name = opened;
    position++;
  }
  return position;
}
