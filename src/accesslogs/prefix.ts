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

/**
 * A line without what other tools put around it.
 *
 * @param isLine tells a line in the user's own format, which may begin as a prefix does.
 */
export function withoutPrefix(
  text: string,
  isLine: (text: string) => boolean = beginsAsMost,
): { text: string; prefix?: string } {
  const whole = (text.includes('\u001b') ? text.replace(colours, '') : text).trim();
  let rest = whole;
  while (!isLine(rest)) {
    const found = firstPrefix(rest);
    if (found === undefined) break;
    rest = rest.slice(found.length);
  }
  if (rest === whole) return { text: rest };
  return { text: rest, prefix: whole.slice(0, whole.length - rest.length).trim() };
}

function beginsAsMost(text: string): boolean {
  return text.startsWith('[2') || text.startsWith('{');
}

function firstPrefix(text: string): string | undefined {
  for (const prefix of prefixes) {
    const found = prefix.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
