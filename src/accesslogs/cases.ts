/** A line of a log and what is read from it, as a file of cases has them. */
export type LineCase = {
  title: string;
  /** A format string of the user's, where the case gives one. */
  format?: string;
  line: string;
  /** A part of the record. */
  expected: Readonly<Record<string, unknown>>;
};

/**
 * Reads a file of cases. `# case: its title` begins one, `# format: …` gives a format string, a line
 * follows as a proxy wrote it, and below it, behind `=`, a part of the record as JSON. `\r` and `\t`
 * stand for these characters.
 */
export function parseLineCases(source: string): LineCase[] {
  return source
    .split(/^# case: /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      const given = rest.find((line) => line.startsWith('# format: '));
      const line = rest.find((text) => text !== '' && !text.startsWith('# ')) ?? '';
      const expected = rest
        .filter((text) => text.startsWith('= '))
        .map((text) => text.slice(2))
        .join('\n');
      return {
        title: title.trim(),
        ...(given === undefined ? {} : { format: given.slice('# format: '.length) }),
        line: line.replaceAll('\\r', '\r').replaceAll('\\t', '\t').replaceAll('\\e', '\u001b'),
        expected: JSON.parse(expected) as LineCase['expected'],
      };
    });
}
