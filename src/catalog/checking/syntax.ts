import type { Place } from '#catalog/checking/problem.ts';

export type Trouble = Place & { message: string; fix: string };

/**
 * A mistake in the YAML, told in our words.
 *
 * @param code what the parser calls it.
 * @param detail the parser's sentence, for codes that have no words here.
 * @param lines of the whole file.
 */
export function syntaxProblem(
  code: string,
  detail: string,
  place: Place,
  lines: readonly string[],
): Trouble {
  const line = lines[place.line - 1] ?? '';
  const told = words(code, detail, line, place);
  const key = /^[\s-]*([A-Za-z]\w*):/.exec(line)?.[1];
  const below = lines[place.line];
  if (told.at === 'line below' && below) {
    const indent = /\S/.exec(below)?.index ?? 0;
    return { line: place.line + 1, column: indent + 1, message: told.message, fix: told.fix };
  }
  return {
    ...place,
    message: told.at === 'value' && key ? `${key}: ${lowerFirst(told.message)}` : told.message,
    fix: told.fix,
  };
}

type Words = {
  message: string;
  fix: string;
  /** A value's message begins with the name of its field. */
  at?: 'value' | 'line below';
};

const sameColumn = 'Begin each field in the same column.';

function words(code: string, detail: string, line: string, { column }: Place): Words {
  const here = line.charAt(column - 1);
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'This field stands here twice.', fix: 'Keep one.', at: 'value' };
    case 'TAB_AS_INDENT':
      return { message: 'A tab indents this line.', fix: 'YAML wants spaces: use two.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return (line.match(/:\s/g) ?? []).length > 1
        ? {
            message: 'The value holds ": ", which begins a field in YAML.',
            fix: "Put the value in quotes: 'Istio: a retrospective'.",
            at: 'value',
          }
        : {
            message: 'This line is indented unlike the line above.',
            fix: sameColumn,
            at: 'line below',
          };
    case 'BAD_SCALAR_START':
      return {
        message: `A value cannot begin with ${here}.`,
        fix: 'Put the value in quotes.',
        at: 'value',
      };
    case 'MISSING_CHAR':
    case 'BAD_INDENT':
      return missingEnd(here);
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'What stands here belongs to no field.',
        fix: 'A quotation mark or bracket before it closes too early, or one is too many.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'A second item begins here.',
        fix: 'One item is one file: remove the line of "---", or move the rest to its own file.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        message: 'A tag ("!name") stands before the value.',
        fix: 'Remove it.',
        at: 'value',
      };
    default:
      return {
        message: `The YAML cannot be read here: ${detail.replace(/\.$/, '')}.`,
        fix: 'Compare it with a file beside it.',
      };
  }
}

function missingEnd(opening: string): Words {
  if (opening === '"' || opening === "'") {
    return {
      message: `The quotation mark is open and never closed.`,
      fix: "Close it; within single quotes write ' twice: 'Kenan O''Neal'.",
      at: 'value',
    };
  }
  if (opening === '[' || opening === '{') {
    const end = opening === '[' ? ']' : '}';
    return {
      message: `The bracket ${opening} is open and never closed.`,
      fix: `Close it with ${end}.`,
      at: 'value',
    };
  }
  return {
    message: 'A ":" is missing after the name of a field, or the line is indented wrongly.',
    fix: `Write "name: value". ${sameColumn}`,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
