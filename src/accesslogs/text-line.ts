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

/** Reads a line that has one of these formats from its beginning to its end. */
export function readWhole(formats: readonly KnownFormat[], line: string): TextReading | undefined {
  for (const { id, format } of formats) {
    const values = matchWhole(format, line);
    if (values) return { id, ...fieldsOf(format, values) };
  }
  return undefined;
}

/** Reads a line that breaks off or goes on, in the format that knows most of it. */
export function readPart(formats: readonly KnownFormat[], line: string): TextReading | undefined {
  let best: TextReading | undefined;
  let most = 0;
  for (const { id, format } of formats) {
    const match = matchPart(format, line);
    if (!match || match.values.length <= most || !saysEnough(format, match.values.length)) continue;
    most = match.values.length;
    const { rest } = match;
    const cut = format.operators[match.values.length];
    best = {
      id,
      ...fieldsOf(format, match.values),
      ...(cut ? { cutIn: cut.key ?? cut.text } : {}),
      ...(rest.trim() === '' ? {} : { rest: rest.trim() }),
    };
  }
  return best;
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
