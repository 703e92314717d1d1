/**
 * Whether a text fits a value of an AuthorizationPolicy: the same text, a beginning (`abc*`), an
 * end (`*abc`), or anything that is not empty (`*`).
 */
export function fitsPattern(pattern: string, text: string): boolean {
  if (pattern === '*') return text !== '';
  if (pattern.endsWith('*')) return text.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return text.endsWith(pattern.slice(1));
  return text === pattern;
}

/** As `fitsPattern`, and with templates: `{*}` for one part of a path, `{**}` for any number. */
export function fitsPath(pattern: string, path: string): boolean {
  if (!pattern.includes('{*}') && !pattern.includes('{**}')) return fitsPattern(pattern, path);
  const parts = path.split('/');
  // How many parts of the path the pattern may have used up so far.
  let used = new Set([0]);
  for (const wanted of pattern.split('/')) {
    const next = new Set<number>();
    for (const count of used) {
      if (count >= parts.length) continue;
      if (wanted === '{**}') for (let to = count + 1; to <= parts.length; to++) next.add(to);
      else if (wanted === '{*}' ? parts[count] !== '' : parts[count] === wanted)
        next.add(count + 1);
    }
    used = next;
  }
  return used.has(parts.length);
}

/** Capitals do not count in hosts. */
export function fitsHost(pattern: string, host: string): boolean {
  return fitsPattern(pattern.toLowerCase(), host.toLowerCase());
}
