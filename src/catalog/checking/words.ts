/** A value as a message shows it: `"sam-riviera"`, `25`, cut where it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const short = text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}

/** With a capital at the start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
