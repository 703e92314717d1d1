import { noFields, setField, type FieldKey, type Fields } from '#accesslogs/fields.ts';
import { matchPart, matchWhole } from '#accesslogs/format-string/match.ts';
import type { Operator } from '#accesslogs/format-string/operator.ts';
import type { TextFormat } from '#accesslogs/format-string/parse.ts';
import type { KnownFormat } from '#accesslogs/formats.ts';

/** What a line of a text log says. */
export type TextReading = {
  id: KnownFormat['id'];
  fields: Fields;
  told: ReadonlySet<FieldKey>;
  others: Record<string, string>;
  cutIn?: string;
  rest?: string;
};

/** The format that a line has, and its values by the operators of it. */
export type TextMatch = KnownFormat & {
  values: readonly string[];
  /** Text behind the last operator. */
  rest: string;
};

/** Reads a line that has one of these formats from its beginning to its end. */
export function readWhole(formats: readonly KnownFormat[], line: string): TextReading | undefined {
  const match = matchedWhole(formats, line);
  return match && readingOf(match);
}

/** Reads a line that breaks off or goes on, in the format that knows most of it. */
export function readPart(formats: readonly KnownFormat[], line: string): TextReading | undefined {
  const match = matchedPart(formats, line);
  return match && readingOf(match);
}

export function matchedWhole(formats: readonly KnownFormat[], line: string): TextMatch | undefined {
  for (const { id, format } of formats) {
    const values = matchWhole(format, line);
    if (values) return { id, format, values, rest: '' };
  }
  return undefined;
}

export function matchedPart(formats: readonly KnownFormat[], line: string): TextMatch | undefined {
  let best: TextMatch | undefined;
  for (const { id, format } of formats) {
    const match = matchPart(format, line);
    const count = match?.values.length ?? 0;
    if (!match || count <= (best?.values.length ?? 0) || !saysEnough(format, count)) continue;
    best = { id, format, ...match };
  }
  return best;
}

/** Matches a line that breaks off, even where it says too little to be read. */
export function matchedBeginning(
  formats: readonly KnownFormat[],
  line: string,
): TextMatch | undefined {
  for (const { id, format } of formats) {
    const match = matchPart(format, line);
    const length = match?.values.length ?? 0;
    if (match && length > 0 && length < format.operators.length && match.rest === '') {
      return { id, format, ...match };
    }
  }
  return undefined;
}

/** The field in which a line breaks off. */
export function fieldAtEnd({ format, values }: TextMatch): string | undefined {
  const cut = format.operators[values.length];
  return cut && (cut.key ?? cut.text);
}

function readingOf(match: TextMatch): TextReading {
  const { id, format, values, rest } = match;
  const cutIn = fieldAtEnd(match);
  return {
    id,
    ...fieldsOf(format, values),
    ...(cutIn === undefined ? {} : { cutIn }),
    ...(rest.trim() === '' ? {} : { rest: rest.trim() }),
  };
}

/** A beginning without the response code, or less than half of a format without it, tells nothing. */
function saysEnough({ operators }: TextFormat, read: number): boolean {
  const code = operators.findIndex(({ key }) => key === 'response_code');
  return code === -1 ? read * 2 > operators.length : read > code;
}

function fieldsOf({ operators }: TextFormat, values: readonly string[]) {
  const fields = noFields();
  const others: Record<string, string> = {};
  for (const [index, value] of values.entries()) {
    const operator = operators[index];
    if (!operator) break;
    // Where two operators fill one field, the first that has a value counts.
    if (operator.key && fields[operator.key] === null) setField(fields, operator.key, value);
    else if (!operator.key && value !== '' && value !== '-') others[operator.text] = value;
  }
  return { fields, told: toldBy(operators, values.length), others };
}

const told = new WeakMap<readonly Operator[], Map<number, ReadonlySet<FieldKey>>>();

/** The fields of the first so many operators; lines of one format share them. */
function toldBy(operators: readonly Operator[], count: number): ReadonlySet<FieldKey> {
  const counts = told.get(operators) ?? new Map<number, ReadonlySet<FieldKey>>();
  if (counts.size === 0) told.set(operators, counts);
  const known = counts.get(count);
  if (known) return known;
  const keys = operators.slice(0, count).flatMap(({ key }) => (key === undefined ? [] : [key]));
  const found: ReadonlySet<FieldKey> = new Set(keys);
  counts.set(count, found);
  return found;
}
