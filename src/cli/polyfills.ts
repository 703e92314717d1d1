/**
 * What the domain uses and Node 20 lacks. Newer versions of Node never load this file.
 */

if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    configurable: true,
    writable: true,
    value: <Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key) => {
      const groups = new Map<Key, Item[]>();
      let index = 0;
      for (const item of items) {
        const key = keyOf(item, index++);
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  });
}

if (!('isSubsetOf' in Set.prototype)) {
  Object.defineProperty(Set.prototype, 'isSubsetOf', {
    configurable: true,
    writable: true,
    value(this: Set<unknown>, other: ReadonlySet<unknown>) {
      for (const item of this) if (!other.has(item)) return false;
      return true;
    },
  });
}
