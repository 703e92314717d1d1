import type { Option } from '#cli/options.ts';
import { wrap } from '#cli/wrap.ts';

const width = 80;

/** The options of a command, one below the other, their descriptions in a column. */
export function optionsHelp(options: readonly Option[]): string {
  const rows = options.map(({ name, short, value, summary, choices }) => {
    const flags = `${short === undefined ? '    ' : `-${short}, `}--${name}`;
    const shown = value === undefined ? flags : `${flags} ${value}`;
    const what = choices ? `${summary} One of ${choices.join(', ')}.` : summary;
    return { shown, what };
  });
  const column = Math.min(26, Math.max(...rows.map(({ shown }) => shown.length)) + 2);
  return rows
    .map(({ shown, what }) => {
      const lines = wrap(what, width - column - 2);
      const head = shown.length < column ? [`${shown.padEnd(column)}${lines[0]}`] : [shown];
      const rest = (shown.length < column ? lines.slice(1) : lines).map(
        (line) => ' '.repeat(column) + line,
      );
      return [...head, ...rest].map((line) => `  ${line}\n`).join('');
    })
    .join('');
}
