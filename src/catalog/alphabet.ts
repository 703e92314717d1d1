/** Items by the first letter of their name, A to Z; names that begin with no Latin letter last. */
export function byLetter<T extends { name: string }>(
  items: readonly T[],
): { letter: string; items: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const item of items.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const letter = letterOf(item.name);
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups]
    .map(([letter, group]) => ({ letter, items: group }))
    .toSorted((a, b) => Number(a.letter === other) - Number(b.letter === other));
}

const other = '#';

function letterOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : other;
}
