/** Whether a host, which may be a wildcard as "*.example.com", stands for all that another does. */
export function hostCovers(whole: string, part: string): boolean {
  if (!whole.startsWith('*')) return whole === part;
  return (part.startsWith('*') ? part.slice(1) : part).endsWith(whole.slice(1));
}

/** Whether some name could belong to both. */
export function hostsOverlap(one: string, other: string): boolean {
  return hostCovers(one, other) || hostCovers(other, one);
}
