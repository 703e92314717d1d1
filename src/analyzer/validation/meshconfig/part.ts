/** A part of a plain value: `partOf(mesh, 'defaultConfig', 'statusPort')`. */
export function partOf(value: unknown, ...path: readonly string[]): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return undefined;
    part = (part as Readonly<Record<string, unknown>>)[step];
  }
  return part;
}

export function listOf(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const part = partOf(value, ...path);
  return Array.isArray(part) ? part : [];
}

export function textOf(value: unknown, ...path: readonly string[]): string | undefined {
  const part = partOf(value, ...path);
  return typeof part === 'string' ? part : undefined;
}
