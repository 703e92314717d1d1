import { isNull, textOf, valueOf, type MapNode } from '#analyzer/reading/tree.ts';

type Key = 'apiVersion' | 'kind';

/** What a document says that it is; `istioctl` reads these two keys in any case. */
export function typeMetaOf(root: MapNode, key: Key, likeIstio: boolean): string | undefined {
  if (!likeIstio) return textOf(root, key);
  const keys = root.entries
    .map((entry) => entry.key)
    .filter((other) => other.toLowerCase() === key.toLowerCase())
    // The last of them in the order of JSON counts.
    .toSorted((one, other) => (one < other ? -1 : 1));
  return keys.map((other) => textOf(root, other)).findLast((text) => text !== undefined);
}

export function isTextOrAbsent(root: MapNode, key: Key): boolean {
  const node = valueOf(root, key);
  return !node || isNull(node) || textOf(root, key) !== undefined;
}
