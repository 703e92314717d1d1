const start = /^\s{0,20}\[\s{0,20}\{\s{0,20}["}]/;

/**
 * The entries of a JSON array that stands on one line, as `jq --slurp --compact-output` writes it. Of one that
 * breaks off, the last is what is there of it.
 *
 * @returns nothing where it is no array of objects.
 */
export function entriesOf(text: string): string[] | undefined {
  if (!start.test(text)) return undefined;
  const entries: string[] = [];
  let depth = 0;
  let from = text.indexOf('[') + 1;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') {
      if (depth === 0) from = take(from, at);
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) from = take(from, at + 1);
      else if (depth < 0) break;
    }
  }
  take(from, text.length);
  return entries;

  function take(first: number, end: number): number {
    const entry = text.slice(first, end).replace(/^[\s,\]]+|[\s,]+$/g, '');
    if (entry !== '') entries.push(entry);
    return end;
  }
}

function endOfString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
