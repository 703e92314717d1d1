/** What log tools put before the lines that they pass on. */
const prefixes: readonly RegExp[] = [
  // kubectl logs --prefix
  /^\[(?:pod|job|deployment|service)\/[^\]\s]+\] /,
  // kubectl logs --timestamps, and the container runtime's own files
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d) (?:std(?:out|err) [FP] )?/,
  // docker compose logs
  /^[\w.-]+ +\| /,
  // stern
  /^(?:[+-] )?[a-z0-9][\w.-]+ (?:› )?[a-z0-9][\w.-]* (?=\[\d{4}-|\{)/,
];

const colours = /\u001b\[[\d;]*m/g;

/** A line without what other tools put around it. */
export function withoutPrefix(text: string): { text: string; prefix?: string } {
  let rest = text;
  if (rest.includes('\u001b')) rest = rest.replace(colours, '');
  rest = rest.trim();
  // Most lines have none.
  if (rest.startsWith('[2') || rest.startsWith('{')) return { text: rest };
  const before = rest.length;
  const bare = rest;
  for (let again = true; again;) {
    again = false;
    for (const prefix of prefixes) {
      const found = prefix.exec(rest);
      if (!found) continue;
      rest = rest.slice(found[0].length);
      again = true;
    }
  }
  if (rest.length === before) return { text: rest };
  return { text: rest, prefix: bare.slice(0, before - rest.length).trim() };
}
