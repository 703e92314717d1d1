import type { FieldKey, Fields } from '#accesslogs/fields.ts';
import type { FormatId } from '#accesslogs/formats.ts';

/** One line of an access log. */
export type LogLine = {
  /** Counted from 1. */
  number: number;
  format: FormatId;
  kind: 'http' | 'tcp';
  fields: Fields;
  /** The fields that the line has room for. Of others, null tells nothing; of these, that there is none. */
  told: ReadonlySet<FieldKey>;
  /** The short names of the response flags; an unknown one as it stands. */
  flags: readonly string[];
  /** Values that are no field of Istio's, by operator or by key. */
  others: Readonly<Record<string, string>>;
  /** What stood before the line: a pod, a time of kubectl. */
  prefix?: string;
  /** The field in which the line breaks off. It and those behind it are null. */
  cutIn?: string;
  /** Text behind the last field that the format knows. */
  rest?: string;
};

/** A line that is no line of an access log, or none that can be read. */
export type OtherLine = {
  number: number;
  /** What it is, or why it cannot be read, as a sentence. */
  error: string;
  /** What kind of text it is, to count by. */
  what: string;
};

export type Entry = { kind: 'line'; line: LogLine } | { kind: 'other'; other: OtherLine };
