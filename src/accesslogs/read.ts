import type { Fields } from '#accesslogs/fields.ts';
import { readFlags } from '#accesslogs/flags.ts';
import { knownFormats, type FormatId, type KnownFormat } from '#accesslogs/formats.ts';
import { readJsonLine } from '#accesslogs/json-line.ts';
import { unwrapped } from '#accesslogs/json-object.ts';
import { limits } from '#accesslogs/limits.ts';
import type { Entry, LogLine } from '#accesslogs/line.ts';
import { brokenOff, nameOther, tooLong } from '#accesslogs/other-lines.ts';
import type { OwnFormat } from '#accesslogs/own-format.ts';
import { ownFormats, ownLine } from '#accesslogs/own-line.ts';
import { withoutPrefix } from '#accesslogs/prefix.ts';
import { fieldAtEnd, matchedBeginning, readPart, readWhole } from '#accesslogs/text-line.ts';

/** Reads one line of a log, whatever its format. */
export type LineReader = (text: string, number: number) => Entry;

type Reading = Omit<LogLine, 'number' | 'kind' | 'flags'>;

/**
 * Makes a reader. It detects the format of each line by itself.
 *
 * @param own the user's own format, which is tried first.
 */
export function lineReader(own?: OwnFormat): LineReader {
  const custom = ownFormats(own);
  // The format that fitted last is tried first.
  let formats = [...custom, ...knownFormats];
  const isOwn = ownLine(own);

  return (whole, number) => {
    if (whole.length > limits.lineLength) {
      return { kind: 'other', other: { number, ...tooLong } };
    }
    const { text, prefix } = withoutPrefix(whole, isOwn);
    const reading = read(text) ?? readInner(text);
    if (!reading) {
      const begun = matchedBeginning([...custom, ...knownFormats], text);
      const field = begun && fieldAtEnd(begun);
      const named = field === undefined ? nameOther(text, custom.length > 0) : brokenOff(field);
      return { kind: 'other', other: { number, ...named } };
    }
    const line: LogLine = {
      ...reading,
      number,
      kind: isHttp(reading.fields) ? 'http' : 'tcp',
      flags: readFlags(reading.fields.response_flags),
    };
    if (prefix !== undefined) line.prefix = prefix;
    return { kind: 'line', line };
  };

  function read(text: string): Reading | undefined {
    if (text.startsWith('{')) return readJson(text) ?? readText(custom, text);
    return readText(formats, text);
  }

  function readText(among: readonly KnownFormat[], text: string): Reading | undefined {
    const whole = readWhole(among, text);
    if (whole && whole.id !== formats[0]?.id && own === undefined) {
      formats = formats.toSorted((a, b) => Number(b.id === whole.id) - Number(a.id === whole.id));
    }
    const found = whole ?? readPart(custom, text) ?? readPart(among, text);
    return found && withFormat(found, found.id);
  }

  function readJson(text: string): Reading | undefined {
    const found = readJsonLine(text, own?.keys);
    return found && withFormat(found, own?.keys && found.id === 'json' ? 'custom' : found.id);
  }

  /** A line inside the envelope of a log collector, or behind a prefix that nobody knows. */
  function readInner(text: string): Reading | undefined {
    const inner = unwrapped(text);
    if (inner !== undefined) return read(withoutPrefix(inner).text);
    const start = text.search(/\[\d{4}-\d\d-\d\dT|\{"/);
    return start > 0 && start < 300 ? read(text.slice(start)) : undefined;
  }
}

function withFormat<Found extends object>(found: Found, format: FormatId) {
  return { ...found, format };
}

/** TCP lines leave empty whatever belongs to a request. A code comes from HTTP alone. */
function isHttp(fields: Fields): boolean {
  return (
    (fields.response_code ?? 0) > 0 ||
    fields.method !== null ||
    fields.path !== null ||
    fields.protocol !== null ||
    fields.authority !== null ||
    fields.request_id !== null ||
    fields.user_agent !== null ||
    fields.x_forwarded_for !== null
  );
}
