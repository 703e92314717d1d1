/**
 * The namespaces that `exportTo` opens something to. `*` stands for all of them and is then the
 * only one; `~` stands for none.
 */
export type Scopes = ReadonlySet<string>;

const everywhere: Scopes = new Set(['*']);

/**
 * @param namespace that of the resource, which `.` stands for.
 * @param byDefault what holds where `exportTo` is empty: a default of the mesh config.
 */
export function scopesOf(
  exportTo: readonly string[] | undefined,
  namespace: string,
  byDefault?: readonly string[],
): Scopes {
  const given = exportTo?.length ? exportTo : byDefault;
  if (!given?.length || given.includes('*')) return everywhere;
  return new Set(given.map((scope) => (scope === '.' ? namespace : scope)));
}

/** Whether a namespace is among the scopes. */
export function isOpenTo(scopes: Scopes, namespace: string): boolean {
  return scopes.has('*') || scopes.has(namespace);
}

/** Whether some namespace sees both. */
export function scopesMeet(one: Scopes, other: Scopes): boolean {
  for (const scope of one) {
    if (scope === '~') continue;
    if (other.has(scope) || other.has('*')) return true;
    if (scope === '*' && [...other].some((name) => name !== '~')) return true;
  }
  return false;
}
