/** A file of the content, by its path in the project: `content/talks/istiocon-2021/x.md`. */
export type SourceFile = { path: string; text: string };

/** Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export type Place = { line: number; column: number };

/** What is wrong in a content file, where, and what to do. */
export type Problem = Place & {
  path: string;
  message: string;
  fix?: string;
};

/** Fields and list positions from the top of a file: `['figures', 0, 'source']`. */
export type FieldPath = readonly (string | number)[];

/** A problem of one field, before its file and place are known. */
export type FieldProblem = {
  field: FieldPath;
  /** Whether the field's name is at fault or its value. */
  part: 'key' | 'value';
  /** What follows the name of the field: `"sam-riviera" is not in content/speakers/.` */
  message: string;
  fix?: string;
};

/** By path, then from the top of the file. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

/** Without a locale: thousands of paths are sorted on each run. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
