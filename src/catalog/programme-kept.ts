/** The text that keeps a programme in a browser. */
export function keptText(ids: readonly string[]): string {
  return JSON.stringify(ids);
}

/** Reads what `keptText` wrote; anything else is an empty programme. */
export function keptTalks(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return [];
    return [...new Set(kept.filter((id) => typeof id === 'string'))];
  } catch {
    return [];
  }
}
