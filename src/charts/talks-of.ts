/**
 * The page of all talks with a filter set, below the site's base:
 * `{ topic: 'wasm', edition: 'istiocon-2021' }` → `talks/?topic=wasm&edition=istiocon-2021`.
 */
export function talksOf(filter: Readonly<Record<string, string>>): string {
  const query = Object.entries(filter).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `talks/?${query.join('&')}`;
}
