/** An example of a check: manifests, and what the check says of them. */
export type Case = {
  title: string;
  /** Settings that differ from the defaults: `{ likeIstio: true }`. */
  settings: Readonly<Record<string, unknown>>;
  /** The manifests with their marks, as they stand in the file. */
  text: string;
  expected: Mark[];
};

/** A finding that a case expects. Lines and columns count from 1 in the text of the case. */
export type Mark = {
  code: string;
  /** The rule within the code, where one is given: `IST0106 virtualservice-hosts`. */
  rule?: string;
  line: number;
  /** The exact range, the end excluded, where carets mark it. */
  columns?: { start: number; end: number };
};

const markLine = /^(\s*#\s*)(\^+)?\s*((?:IST|CR)\d{4})(?:\s+([a-z][a-z0-9-]*))?\s*$/;

/**
 * Reads a file of cases. A case begins at `# case: its title`; `# with: {"likeIstio": true}` sets
 * settings. Carets below a line mark a range of it, `# IST0101` alone means the line above.
 */
export function parseCases(source: string): Case[] {
  return source
    .split(/^# case: /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const title = part.slice(0, end).trim();
      const body = part.slice(end + 1);
      const given = /^# with: (.*)$/m.exec(body);
      const settings = given ? (JSON.parse(given[1] ?? '{}') as Case['settings']) : {};
      const text = body.trimEnd() + '\n';
      return { title, settings, text, expected: marksOf(text) };
    });
}

/** The manifests without the lines that mark what is found. */
export function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !markLine.test(line) && !line.startsWith('# with: '))
    .join('\n');
}

/** The manifests in full: `⟨1025 a⟩` is a text of 1025 letters, so that the case stays readable. */
export function expandRepeats(text: string): string {
  return text.replace(/⟨(\d+) (.)⟩/gu, (_, count: string, letter: string) =>
    letter.repeat(Number(count)),
  );
}

function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  let line = 0;
  for (const [index, content] of text.split('\n').entries()) {
    const mark = markLine.exec(content);
    if (!mark) {
      line = index + 1;
      continue;
    }
    const [, indent = '', carets, code = '', rule] = mark;
    const start = indent.length + 1;
    marks.push({
      code,
      ...(rule === undefined ? {} : { rule }),
      line,
      ...(carets === undefined ? {} : { columns: { start, end: start + carets.length } }),
    });
  }
  return marks;
}
