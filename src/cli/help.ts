import type { Option } from '#cli/options.ts';

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

/** Breaks a text at spaces into lines of at most so many characters, where it can. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
