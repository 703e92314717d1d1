/** A place that names an address: `content/talks/istiocon-2021/x.md:12`, or a built page. */
export type Holder = { address: string; place: string };

/** Each address once, without its fragment, in order, with the places that name it. */
export function holders(named: readonly Holder[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { address, place } of named) {
    const whole = address.replace(/#.*$/, '');
    const known = places.get(whole) ?? [];
    if (!known.includes(place)) places.set(whole, [...known, place]);
  }
  return new Map([...places].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Whether nobody outside needs to be asked: the site's own pages, hosts that stand for none, and
 * the repository's forms, which want an account.
 */
export function isOurs(address: string, repository: string): boolean {
  const { hostname } = new URL(address);
  if (/(^|\.)example(\.(com|net|org))?$|^localhost$/.test(hostname)) return true;
  return (
    address.startsWith(repository) &&
    /^\/(edit|new|issues\/new)\//.test(address.slice(repository.length))
  );
}
