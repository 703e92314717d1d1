import type { Manifest } from '#analyzer/reading/documents.ts';
import type { MapNode } from '#analyzer/reading/tree.ts';

/**
 * What can be told of a manifest by itself, made once for each tree: an input that is read again
 * after a change has most of its trees from before.
 *
 * @param make may take nodes and paths from the manifest, and neither its file nor its lines.
 */
export function ofTree<T>(make: (manifest: Manifest) => T): (manifest: Manifest) => T {
  const made = new WeakMap<MapNode, { value: T }>();
  return (manifest) => {
    let entry = made.get(manifest.root);
    if (!entry) {
      entry = { value: make(manifest) };
      made.set(manifest.root, entry);
    }
    return entry.value;
  };
}
