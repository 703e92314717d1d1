import type { At } from '#analyzer/check.ts';
import type { Path } from '#analyzer/reading/tree.ts';
import type { AnyResource, Resource } from '#analyzer/resource.ts';

/** A field of a resource, to point at. */
export type Field = At & { path: Path };

/** A field of the spec: `specField(resource, 'servers', 0)`. */
export function specField(resource: Resource | AnyResource, ...steps: Path): Field {
  return { resource, path: ['spec', ...steps] };
}

/** A field further in. */
export function inside(field: Field, ...steps: Path): Field {
  return { ...field, path: [...field.path, ...steps] };
}

/** The name of a field rather than its value: the whole object is at fault, or should not be there. */
export function keyOf(field: Field): Field {
  return { ...field, key: true };
}
