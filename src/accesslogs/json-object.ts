export type JsonObject = Readonly<Record<string, unknown>>;

/** Keys under which log collectors keep the line that they pass on. */
const wrappers = ['log', 'message', 'textPayload', 'jsonPayload', 'original_message'] as const;

/**
 * Reads a JSON object. One that breaks off is read up to its last complete value.
 *
 * @returns nothing where it is no object.
 */
export function parseObject(text: string): { object: JsonObject; cutAfter?: string } | undefined {
  const line = text.endsWith(',') ? text.slice(0, -1) : text;
  if (!line.startsWith('{')) return undefined;
  const whole = parse(line);
  if (whole) return { object: whole };
  let comma = line.length;
  for (let tries = 0; tries < 5; tries += 1) {
    comma = line.lastIndexOf(',', comma - 1);
    if (comma <= 0) return undefined;
    const object = parse(`${line.slice(0, comma)}}`);
    if (object) return { object, cutAfter: Object.keys(object).at(-1) ?? '' };
  }
  return undefined;
}

/** The line inside the envelope of a log collector: its text, or the object itself as text. */
export function unwrapped(text: string): string | undefined {
  const object = text.startsWith('{') ? parse(text) : undefined;
  if (!object) return undefined;
  for (const wrapper of wrappers) {
    const inner = Object.hasOwn(object, wrapper) ? object[wrapper] : undefined;
    if (typeof inner === 'string' && inner.trim() !== '') return inner;
    if (typeof inner === 'object' && inner !== null) return JSON.stringify(inner);
  }
  return undefined;
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}
