import type { Finding } from '#analyzer/finding.ts';
import { levels, type Level } from '#analyzer/message.ts';

type Judged = Pick<Finding, 'level' | 'resource'>;

/** The worst level of the findings about a resource, whose kind is spelled as manifests do. */
export function worstLevels(
  findings: readonly Judged[],
): (resource: Judged['resource']) => Level | undefined {
  const worst = new Map<string, Level>();
  for (const { level, resource } of findings) {
    const key = keyOf(resource);
    const known = worst.get(key);
    if (!known || levels.indexOf(level) < levels.indexOf(known)) worst.set(key, level);
  }
  return (resource) => worst.get(keyOf(resource));
}

function keyOf({ kind, namespace, name }: Judged['resource']): string {
  return JSON.stringify([kind, namespace, name]);
}
