/** How the parts of a JSON text are masked. */
export type JsonMask = {
  isSecret: (key: string) => boolean;
  /** A string value, by the key before it. */
  value: (key: string, text: string) => string;
  /** What stands outside of strings, and keys. */
  plain: (text: string) => string;
};

const colon = /\s{0,200}:\s{0,200}/y;

/** Masks JSON as it stands, also where it breaks off: what is not masked keeps its form. */
export function maskJson(text: string, mask: JsonMask): string {
  let masked = '';
  let key = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    if (open === -1) return masked + mask.plain(text.slice(at));
    masked += mask.plain(text.slice(at, open));
    const end = endOfString(text, open);
    const raw = text.slice(open, end);
    colon.lastIndex = end;
    const between = colon.exec(text)?.[0];
    if (between === undefined) {
      masked += maskString(raw, (value) => mask.value(key, value));
      at = end;
      continue;
    }
    masked += maskString(raw, mask.plain) + between;
    key = decoded(raw);
    at = end + between.length;
    if (!mask.isSecret(key)) continue;
    const stop = endOfValue(text, at);
    masked += /^(?:null|""|"-")?$/.test(text.slice(at, stop)) ? text.slice(at, stop) : '"MASKED"';
    at = stop;
  }
  return masked;
}

function maskString(raw: string, mask: (text: string) => string): string {
  const text = decoded(raw);
  const masked = mask(text);
  if (masked === text) return raw;
  const closed = raw.length > 1 && raw.endsWith('"');
  const quoted = JSON.stringify(masked);
  return closed ? quoted : quoted.slice(0, -1);
}

/** The text of a string, whose closing quote may be missing. */
function decoded(raw: string): string {
  for (const text of [raw, `${raw}"`]) {
    try {
      return String(JSON.parse(text));
    } catch {
      // It breaks off, or is not quite JSON.
    }
  }
  return raw.replace(/^"|"$/g, '');
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** The end of a value of any kind; of one that breaks off, the end of the text. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      at = endOfString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (sign === ',' || sign === ' ')) return at;
    at += 1;
  }
  return text.length;
}
